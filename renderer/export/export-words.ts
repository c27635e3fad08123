import type { ExportPreview, ExportResult, ExportScope } from '../../core/contract/exchange.ts';
import { countOf } from '../ui/count-of.ts';

/** What each status of a file is called on the screen. */
export const statusWords = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  conflict: 'Edited outside',
} satisfies Record<ExportPreview['status'], string>;

/** What each scope is called on the screen. */
export const scopeWords = {
  document: 'This document',
  dossier: 'This dossier',
  library: 'Whole library',
  highlights: 'These highlights',
} satisfies Record<ExportScope['kind'], string>;

/** The files that an export would write, with those in conflict that the user has chosen to replace. */
export const filesToWrite = (
  files: readonly ExportPreview[],
  replaced: ReadonlySet<string>,
): ExportPreview[] =>
  files.filter(({ path, status }) => (status === 'conflict' ? replaced.has(path) : status !== 'unchanged'));

/** What became of the files: `2 files written to C:\Notes, 1 unchanged, 1 edited outside and left alone.` */
export function resultSentence(results: readonly ExportResult[], folder: string): string {
  const count = (wanted: ExportResult['status']) => results.filter(({ status }) => status === wanted).length;
  const unchanged = count('unchanged');
  const conflicts = count('conflict');
  const parts = [
    `${countOf(count('written'), 'file')} written to ${folder}`,
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : []),
    ...(conflicts > 0 ? [`${conflicts.toLocaleString('en')} edited outside and left alone`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** An exported file's name, and the folder before it with its slash, if it has one. */
export function splitPath(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
