import type { TrashItem, TrashKind } from '../../core/model/trash.ts';
import { displayTitle } from '../library/display-title.ts';
import { countOf } from '../ui/count-of.ts';
import { kindNames } from '../ui/kind-names.ts';

export const headings: Record<TrashKind, string> = {
  document: 'Documents',
  highlight: 'Highlights',
  note: 'Notes',
  tag: 'Tags',
};

const names: Record<TrashKind, string> = {
  document: 'Document',
  highlight: 'Highlight',
  note: 'Note',
  tag: 'Tag',
};

/** One thing by its kind, several by their number. */
export const nameOf = (kinds: readonly TrashKind[]): string =>
  kinds.length === 1 && kinds[0] ? names[kinds[0]] : countOf(kinds.length, 'thing');

/** What a thing is called, and whether that is a working title. */
export function titleOf(item: TrashItem): { text: string; isWorking: boolean } {
  switch (item.kind) {
    case 'document':
      return displayTitle(item);
    case 'highlight':
      return { text: `“${oneLine(item.quote)}”`, isWorking: false };
    case 'note':
      return { text: oneLine(item.body), isWorking: false };
    case 'tag':
      return { text: item.name, isWorking: false };
  }
}

/** Where a thing was, in words around a title that may run in either direction. */
export function originOf(item: TrashItem): { before: string; title: string; after: string } {
  switch (item.kind) {
    case 'document':
      return { before: countOf(item.highlights, 'highlight'), title: '', after: '' };
    case 'tag':
      return {
        before: `${kindNames[item.tagKind]}, ${tagOrigin(item)}`,
        title: '',
        after: '',
      };
    default: {
      const where = item.document.isInTrash ? ', which is in the trash too' : '';
      const note = item.kind === 'highlight' && item.hasNote ? ', with its note' : '';
      return { before: 'In ', title: displayTitle(item.document).text, after: `${where}${note}` };
    }
  }
}

function tagOrigin({ highlights, isReplaced }: { highlights: number; isReplaced: boolean }): string {
  if (highlights === 0) return isReplaced ? 'merged or replaced' : 'on no highlight';
  const on = countOf(highlights, 'highlight');
  return isReplaced
    ? `merged or replaced; restored, it stands on ${on} beside the tag that took its place`
    : `was on ${on}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
