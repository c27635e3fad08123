import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importText } from '../helpers/import-text.ts';
import { percentile } from './percentile.ts';
import type { Figure } from './way.ts';

const folder =
  process.env.POSTIL_DUMPS ?? path.resolve(import.meta.dirname, '../../../shared/fixtures/dumps');

/**
 * How much of the words of a page is in what is kept of its dumps, and how much of what is kept is the page's: shares of
 * words, the median over the dumps. Reads files `name.program.txt` beside their `name.expected.txt`.
 */
export async function benchDumps(): Promise<readonly Figure[]> {
  const dumps = existsSync(folder) ? readdirSync(folder).flatMap(toDump) : [];
  if (dumps.length === 0) {
    return [{ name: 'recall on dumps', unit: '%', values: [], note: `${folder} holds no dumps` }];
  }
  const recalls: number[] = [];
  const precisions: number[] = [];
  for (const { file, expected } of dumps) {
    const { text } = await importText(readFileSync(path.join(folder, file)), file);
    const wanted = countWords(readFileSync(path.join(folder, expected), 'utf8'));
    const got = countWords(text);
    const shared = [...got].reduce((sum, [word, times]) => sum + Math.min(times, wanted.get(word) ?? 0), 0);
    recalls.push(percent(shared, total(wanted)));
    precisions.push(percent(shared, total(got)));
  }
  const note = `${dumps.length} dumps, the median`;
  return [
    { name: 'recall on dumps', unit: '%', values: [percentile(recalls, 0.5)], note },
    { name: 'precision on dumps', unit: '%', values: [percentile(precisions, 0.5)], note },
    { name: 'least recall on dumps', unit: '%', values: [Math.min(...recalls)] },
    { name: 'least precision on dumps', unit: '%', values: [Math.min(...precisions)] },
  ];
}

function toDump(file: string): { file: string; expected: string }[] {
  const name = /^(.+)\.(?!expected)[a-z0-9]+\.txt$/.exec(file)?.[1];
  const expected = `${name}.expected.txt`;
  return name && existsSync(path.join(folder, expected)) ? [{ file, expected }] : [];
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, times) => sum + times, 0);
}
