import { isReadableName } from '../../../../core/model/readable-files.ts';
import type { Member } from '../importer.ts';
import { zipKind } from './zip-kind.ts';

/** Whether a file found in another one is of a kind that is read as a document. Archives within archives are not. */
export function isReadable({ name, bytes }: Member): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  if (start.startsWith('PK')) return ['docx', 'epub', 'odt'].includes(zipKind(bytes) ?? '');
  return isReadableName(name) || start === '%PDF-' || start === '{\\rtf';
}

/** The last part of a member's name: what a file that is nobody's path may be called. */
export function memberLabel(path: string): string {
  return path.split(/[/\\]/).at(-1)?.trim().slice(0, 200) || 'Unnamed';
}

/** One sentence that counts what was left out, by kind; none for nothing. */
export function describeLeftOut(names: readonly string[], from: string): string[] {
  if (names.length === 0) return [];
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'no ending';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kind === 'no ending' ? kind : `.${kind}`}`);
  const shown = kinds.slice(0, 6).join(', ') + (kinds.length > 6 ? ', …' : '');
  return [`Files in ${from} that Postil does not read were left out: ${names.length} (${shown}).`];
}
