import type { FoundForm } from '../../../core/contract/mentions.ts';
import type { DocumentId, TagId } from '../../../core/model/ids.ts';
import { readBlocksAt } from '../../../db/block-texts.ts';
import { eachText } from './each-text.ts';
import type { MentionSearch } from './mentions-in-document.ts';

/**
 * The forms in which tags are found, the most frequent first; spaces and line breaks in them are one space. Throws once the
 * signal is aborted.
 */
export async function foundForms(
  search: MentionSearch,
  tagIds: readonly TagId[],
  signal?: AbortSignal,
): Promise<FoundForm[]> {
  const forms = new Map<string, Map<DocumentId, number>>();
  const which = { scope: { kind: 'library' }, tagIds: new Set(tagIds) } as const;
  for await (const { text, mentions } of eachText(search, which, signal)) {
    const found = mentions.filter(({ state }) => state !== 'refused');
    const blocks = readBlocksAt(
      search.db,
      text.versionId,
      found.map(({ start }) => start),
    );
    found.forEach(({ start, end }, i) => {
      const block = blocks[i];
      const form = (block?.text.slice(start - block.start, end - block.start) ?? '').replace(/\s+/gu, ' ');
      const counts = forms.get(form) ?? new Map<DocumentId, number>();
      counts.set(text.documentId, (counts.get(text.documentId) ?? 0) + 1);
      forms.set(form, counts);
    });
  }
  signal?.throwIfAborted();
  const sum = (form: FoundForm) => form.counts.reduce((all, { count }) => all + count, 0);
  return [...forms]
    .map(([form, counts]) => ({
      form,
      counts: [...counts].map(([documentId, count]) => ({ documentId, count })),
    }))
    .sort((a, b) => sum(b) - sum(a) || (a.form < b.form ? -1 : 1));
}
