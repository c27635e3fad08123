import { expect, test } from 'vitest';
import { emptyTagFields } from '../../../../core/model/tag.ts';
import { runCommands, type Task } from '../../../../db/command.ts';
import { insertTag, listTags } from '../../../../db/tags.ts';
import { GatheredCommands, mostGathered } from '../../../../electron/backend/gathered-commands.ts';
import { newId, newLibrary } from '../../db/library-fixture.ts';

function makeGathering() {
  const { db, statements } = newLibrary();
  const gathered = new GatheredCommands<string>({
    isFree: true,
    free: async () => {},
    commands: (tasks) => runCommands(db, [...tasks], Date.now()).map(({ result }) => result),
  });
  const { signal } = new AbortController();
  return {
    db,
    gathered,
    add: (name: string, given: AbortSignal = signal, size = 1) =>
      gathered.add(addTag(name), { size, signal: given }),
    names: () => listTags(db).map((tag) => tag.name),
    commits: () => statements.filter((sql) => sql === 'COMMIT').length,
  };
}

/** Adds a tag; one without a name breaks. */
function addTag(name: string): Task<string> {
  const command = { id: newId.command(), kind: 'tags.create', label: 'Tag added' };
  return {
    command,
    change(write) {
      insertTag(write, newId.tag(), { ...emptyTagFields, kind: 'theme', name });
      if (name === 'broken') throw new Error('It breaks.');
      return name;
    },
  };
}

test('commands that come together are done in one transaction', async () => {
  const { db, add, gathered, names, commits } = makeGathering();
  const before = commits();
  const results = Promise.all(['a', 'b', 'c'].map((name) => add(name)));
  expect(names()).toEqual([]);
  gathered.flush();
  expect(await results).toEqual(['a', 'b', 'c']);
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(commits() - before).toBe(1);
  db.close();
});

test('one that fails keeps no other from being done, and leaves nothing', async () => {
  const { db, add, gathered, names } = makeGathering();
  const results = Promise.allSettled(['a', 'broken', 'c'].map((name) => add(name)));
  gathered.flush();
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(names()).toEqual(['a', 'c']);
  db.close();
});

test('one that is aborted meanwhile is not done', async () => {
  const { db, add, gathered, names } = makeGathering();
  const abort = new AbortController();
  const results = Promise.allSettled([add('a'), add('b', abort.signal)]);
  abort.abort(new Error('No longer wanted.'));
  gathered.flush();
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(names()).toEqual(['a']);
  db.close();
});

test('nobody waits for more than so many others, or for one that holds much', async () => {
  const { db, add, names } = makeGathering();
  await Promise.all(Array.from({ length: mostGathered.commands }, (_, i) => add(`a${i}`)));
  await add('large', undefined, mostGathered.size);
  expect(names()).toHaveLength(mostGathered.commands + 1);
  db.close();
});
