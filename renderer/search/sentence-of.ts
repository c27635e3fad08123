import { type DocumentId, TextOffset } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { sentencesOf } from '../reader/text/sentences.ts';
import { type Stretch, trimStretch } from '../reader/text/stretch.ts';

/** How far from a match its sentence may begin or end, in code units. */
const reach = 2000;

/**
 * The sentence or sentences of a document's text in which some words stand; never more than their paragraph. Null if other
 * words stand there by now.
 */
export async function sentenceOf(
  id: DocumentId,
  words: Stretch & { readonly text: string },
  language: string | null,
): Promise<Stretch | null> {
  const from = Math.max(0, words.start - reach);
  const { text } = await client.documents.text({
    id,
    start: TextOffset.parse(from),
    end: TextOffset.parse(words.end + reach),
  });
  if (text.slice(words.start - from, words.end - from) !== words.text) return null;
  const first = text.lastIndexOf('\n', words.start - from - 1) + 1;
  const ends = text.indexOf('\n', words.end - from);
  const paragraph = text.slice(first, ends < 0 ? undefined : ends);
  const [start, end] = [words.start - from - first, words.end - from - first];
  const touched = sentencesOf(paragraph, language).filter((each) => each.start < end && each.end > start);
  const around = {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
  const trimmed = trimStretch(paragraph, around) ?? around;
  return { start: trimmed.start + first + from, end: trimmed.end + first + from };
}
