import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '../../core/model/ids.ts';
import type { WritableDb } from '../../db/sql.ts';
import type { Library } from '../../electron/backend/library.ts';
import { actions } from './model/random-step.ts';
import { runSequence } from './model/run-sequence.ts';
import { makeLibrary, type Tampering, TestedLibrary } from './model/tested-library.ts';

const sequences = Number(process.env.POSTIL_SEQUENCES ?? (process.env.POSTIL_FULL ? 1000 : 60));
const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);

let original: { path: string; documentIds: DocumentId[] };
beforeAll(async () => {
  console.log(`Seed: ${seed}`);
  original = await makeLibrary();
});
afterAll(() => rmSync(dirname(original.path), { recursive: true }));

function property(tamper: Tampering, onDone: (steps: number) => void = () => {}) {
  return fc.asyncProperty(actions, async (sequence) => {
    const library = new TestedLibrary(original.path, tamper);
    try {
      onDone(await runSequence(library, original.documentIds, sequence));
    } finally {
      await library.end();
    }
  });
}

test('highlights are what was done with them, back and forth', { timeout: 1_800_000 }, async () => {
  let steps = 0;
  await fc.assert(
    property(
      (context) => context,
      (count) => {
        steps += count;
      },
    ),
    { seed, numRuns: sequences },
  );
  console.log(`${sequences} sequences, ${steps} steps, each as the model says (seed ${seed})`);
});

/** A library whose journal misses that a tag was taken off highlights, so that undo does not bring it back onto them. */
const forgetful: Tampering = (context) => {
  const forgetting = (write: WritableDb): WritableDb =>
    new Proxy(write, {
      get(target, name) {
        if (name === 'remove') {
          return ((table, key) => {
            if (table !== 'highlight_tag') return target.remove(table, key);
            const { highlightId = null, tagId = null } = key;
            target.run('DELETE FROM highlight_tag WHERE highlightId = ? AND tagId = ?', highlightId, tagId);
          }) satisfies WritableDb['remove'];
        }
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const library = new Proxy(context.library, {
    get(target, name) {
      if (name === 'command') {
        return ((command, change) =>
          target.command(command, (write) => change(forgetting(write)))) satisfies Library['command'];
      }
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...context, library };
};

test('the same check finds out a journal that forgets one change', { timeout: 300_000 }, async () => {
  const report = await fc.check(property(forgetful), { seed, numRuns: 200, endOnFailure: true });
  console.log(`control: failed after ${report.numRuns} sequences (seed ${seed})`);
  expect(report.failed).toBe(true);
});
