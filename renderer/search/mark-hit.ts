import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { FoundPlace } from '../../core/contract/search-answer.ts';
import type { Colour } from '../../core/model/highlight.ts';
import { type TagId, TextOffset } from '../../core/model/ids.ts';
import { addTag, createHighlight } from '../app/commands.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { announce } from '../ui/announce.ts';
import { sentenceOf } from './sentence-of.ts';

/** Marks the sentence of a hit, with a tag if one is given. A hit in a highlight or a note has its mark already. */
export async function markHit(
  document: DocumentSummary,
  place: FoundPlace,
  colour: Colour,
  tagId?: TagId,
): Promise<void> {
  if (place.highlightId) {
    if (tagId === undefined) announce('It is highlighted already');
    else if (await addTag(place.highlightId, tagId)) announce('Tag added');
    return;
  }
  if (place.kind === 'title') return announce('A title cannot be highlighted');
  try {
    const { start, end, snippet, matches } = place;
    const text = snippet.slice(matches[0]?.start, matches[0]?.end);
    const sentence = await sentenceOf(document.id, { start, end, text }, document.language);
    if (!sentence) return showErrorToast(changed);
    const created = await createHighlight({
      documentId: document.id,
      versionId: document.versionId,
      range: { start: TextOffset.parse(sentence.start), end: TextOffset.parse(sentence.end) },
      colour,
      tagIds: tagId === undefined ? [] : [tagId],
    });
    if (created) announce(tagId === undefined ? 'Sentence highlighted' : 'Sentence highlighted and tagged');
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}

const changed =
  'The text of this document has changed since it was searched. Nothing was highlighted. Search again, and highlight it then.';
