import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import { extendHighlight, mergeHighlights } from '../../app/commands.ts';
import { announce } from '../../ui/announce.ts';
import { saveNotes } from '../note/open-notes.ts';
import { type Reading, useReading } from '../reading.ts';
import { mergeOffer } from './find-twins.ts';

/** What can be done, each with the words of its button; null for what cannot. Both give the highlight that is left. */
export interface Merging {
  readonly sentence: string;
  readonly extend: (() => Promise<HighlightId | null>) | null;
  readonly merge: (() => Promise<HighlightId | null>) | null;
}

/** What to offer for a highlight that overlaps or touches others that say the same; null for nothing. */
export function mergingOf(
  { index, surface, tags, preferences, send }: Reading,
  highlight: HighlightInText,
): Merging | null {
  const offer = mergeOffer(highlight, index, (start, end) => surface.slice(start, end));
  if (!offer) return null;
  const { extend, ids, isMergeOther, isOverlap } = offer;
  const tag = highlight.tagIds
    .map((id) => tags.get(id))
    .find((each) => each && ids.some((id) => id !== highlight.id && index.get(id)?.tagIds.includes(each.id)));
  const same = tag ? `with the tag ${tag.name}` : `marked as ${preferences.markNames[highlight.colour - 1]}`;
  const settle = async (
    run: () => Promise<{ id: HighlightId } | null>,
    words: string,
  ): Promise<HighlightId | null> => {
    // What is typed in a note goes with its highlight.
    await saveNotes();
    const kept = await run();
    if (!kept) return null;
    send({ do: 'select', id: kept.id });
    announce(`${words}, press Control Z to undo`);
    return kept.id;
  };
  return {
    sentence: `${isOverlap ? 'Overlaps' : 'Touches'} another highlight ${same}.`,
    extend: extend && (() => settle(() => extendHighlight(extend.id, highlight.id), 'Highlight extended')),
    merge: isMergeOther ? () => settle(() => mergeHighlights([...ids]), 'Highlights merged') : null,
  };
}

/** What to offer for a highlight of this reader. */
export function useMerging(highlight: HighlightInText | null | undefined): Merging | null {
  const reading = useReading();
  return highlight ? mergingOf(reading, highlight) : null;
}
