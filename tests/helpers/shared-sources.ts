import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/sources');

/** Whether the analysts' five sources and their gold set lie beside the project. Tests that need them say so when skipped. */
export const hasSharedSources = existsSync(path.join(folder, 'gold', 'passages.json'));

export const sharedSourcesReason = 'the five sources and their gold set do not lie beside the project';

/** A passage of the gold set: `exact` is the words of its file, `start_cp` its place there in code points. */
export interface GoldPassage {
  readonly id: string;
  readonly file: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start_cp: number;
  readonly end_cp: number;
  readonly occurrence_in_file: number;
  readonly note?: string;
  readonly themes?: readonly string[];
}

interface GoldFile {
  readonly passages: readonly GoldPassage[];
  readonly anchor_tests: readonly GoldPassage[];
  readonly utf16_fixture: { readonly prefix: string };
}

export function sourcePath(number: 0 | 1 | 2 | 3 | 4): string {
  return path.join(folder, sourceFiles[number]);
}

export const sourceFiles = [
  '000_2fe03990fc3cf265.txt',
  '001_c326f86118e1690f.txt',
  '002_d9275edaaee568a9.txt',
  '003_62ce45d26fc76ab2.txt',
  '004_ee2e9b3e10d3006f.txt',
] as const;

export const allSourcePaths = (): string[] => sourceFiles.map((file) => path.join(folder, file));

export function readGold(): GoldFile {
  return JSON.parse(readFileSync(path.join(folder, 'gold', 'passages.json'), 'utf8')) as GoldFile;
}

/** The words of a gold passage by its id, P01 to P60 or T01 to T16. */
export function goldPassage(id: string): GoldPassage {
  const gold = readGold();
  const found = [...gold.passages, ...gold.anchor_tests].find((passage) => passage.id === id);
  if (!found) throw new Error(`The gold set has no passage ${id}.`);
  return found;
}
