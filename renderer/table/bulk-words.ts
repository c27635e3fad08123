import type { TableEdit, TableEditCount } from '../../core/contract/highlight-table.ts';
import { countOf } from '../ui/count-of.ts';

const numberOf = (count: number): string => count.toLocaleString('en');

/** What an edit would change, in a sentence: `Adds “Retaliation” to 12 of 14, 2 have it.` `name` is the tag’s or mark’s. */
export function previewWords(
  kind: TableEdit['kind'],
  name: string,
  { chosen, changed }: TableEditCount,
): string {
  const others = chosen - changed;
  const all = `all ${numberOf(chosen)}`;
  const part = `${numberOf(changed)} of ${numberOf(chosen)}`;
  const which = chosen === 1 ? 'this highlight' : others === 0 ? all : part;
  const have = others === 1 ? 'has' : 'have';
  const none = chosen === 1 ? 'It' : `All ${numberOf(chosen)}`;
  switch (kind) {
    case 'addTag':
      if (changed === 0) return `${none} ${chosen === 1 ? 'has' : 'have'} “${name}” already.`;
      return `Adds “${name}” to ${which}${others > 0 ? `, ${numberOf(others)} ${have} it` : ''}.`;
    case 'removeTag':
      if (changed === 0) return `${chosen === 1 ? 'It does not have' : 'None of them has'} “${name}”.`;
      return `Takes “${name}” off ${which}${others > 0 ? `, ${numberOf(others)} ${others === 1 ? 'does' : 'do'} not have it` : ''}.`;
    case 'recolour':
      if (changed === 0) return `${none} ${chosen === 1 ? 'is' : 'are'} “${name}” already.`;
      return `Marks ${which} as “${name}”${others > 0 ? `, ${numberOf(others)} ${others === 1 ? 'is' : 'are'} already` : ''}.`;
    case 'delete':
      return `Deletes ${countOf(chosen, 'highlight')}.`;
  }
}

/** What was done, for a toast: `“Retaliation” added to 12 highlights`. */
export function doneWords(kind: TableEdit['kind'], name: string, { changed }: TableEditCount): string {
  const highlights = countOf(changed, 'highlight');
  switch (kind) {
    case 'addTag':
      return `“${name}” added to ${highlights}`;
    case 'removeTag':
      return `“${name}” taken off ${highlights}`;
    case 'recolour':
      return `${highlights} marked as “${name}”`;
    case 'delete':
      return changed === 1 ? 'Highlight deleted' : `${highlights} deleted`;
  }
}
