import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { Colour } from '../../../core/model/highlight.ts';
import { keepKeysUntil } from '../../app/keymap/kept-keys.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { useReaderOffer } from '../../app/palette/reader-offer.ts';
import { announce } from '../../ui/announce.ts';
import { cursorRange, isRun } from '../cursor/cursor.ts';
import { readCursor } from '../cursor/read-cursor.ts';
import { SentenceBand } from '../cursor/SentenceBand.tsx';
import { type SentenceCursor, useSentenceCursor } from '../cursor/use-sentence-cursor.ts';
import { labelHighlight } from '../describe-highlight.ts';
import { cardElement, cardPlaced } from '../margin/card-element.ts';
import { Names } from '../names/Names.tsx';
import { useReaderNames } from '../names/use-reader-names.ts';
import { PinnedStrip } from '../pins/PinnedStrip.tsx';
import { usePins } from '../pins/use-pins.ts';
import { type Reading, useReading } from '../reading.ts';
import type { Stretch } from '../text/stretch.ts';
import { marking, markingKeys } from './marking.ts';
import { targetOf } from './target.ts';
import { useOnceAllKnown } from './use-once-all-known.ts';

/** Marking without a mouse: the sentence cursor, the keys that act on it, and the pinned tags with their digits. */
export function KeyMarking() {
  const reading = useReading();
  const { document, surface, shape, caret, index, tags, preferences, model, find, isActive } = reading;
  const { pins, toggle } = usePins();
  const names = useReaderNames(reading);
  const moves = useSentenceCursor(reading, (cursor) => readCursor(reading, cursor, names));
  const { cursor } = moves;
  const held = cursor && cursorRange(cursor);
  const target = targetOf(model, held, index);
  const deeds = marking(reading, target);

  useReaderOffer(
    {
      documentId: document.id,
      headings: shape.headings,
      find: (words) => find.open(surface.firstVisible(), words),
      tagIds: target?.highlight?.tagIds ?? [],
      toggleTag: target && deeds.toggleTag,
    },
    isActive,
  );

  const done = (act: () => void) => () => {
    act();
    return true;
  };

  const onHighlights = useOnceAllKnown({
    ...markingKeys(deeds, preferences.lastColour as Colour, pins),
    'reader.next-highlight': () => stepHighlight(reading, held, 1),
    'reader.previous-highlight': () => stepHighlight(reading, held, -1),
    'reader.cycle': () => cycleHighlights(reading, held),
    'reader.open-card': () => goIn(reading, held, target?.highlight ?? null, () => deeds.open('note')),
    'reader.pin': () => {
      const last = target?.highlight?.tagIds.at(-1);
      const tag = last && tags.get(last);
      if (tag) toggle(tag);
      return tag !== undefined;
    },
  });

  useKeys(
    {
      ...onHighlights,
      'reader.next-sentence': done(() => moves.step(1)),
      'reader.previous-sentence': done(() => moves.step(-1)),
      'reader.extend-next-sentence': done(() => moves.extend(1)),
      'reader.extend-previous-sentence': done(() => moves.extend(-1)),
      'reader.widen': done(() => moves.resize(1)),
      'reader.narrow': done(() => moves.resize(-1)),
      'reader.text-start': done(() => caret.jump(0)),
      'reader.text-end': done(() => caret.jump(shape.length)),
      'reader.page-down': done(() => turnPage(surface, 1)),
      'reader.page-up': done(() => turnPage(surface, -1)),
      'reader.caret': done(() => caret.toggle()),
      'reader.leave': () => goOut(reading, moves),
    },
    {
      isActive,
      others: (event) => {
        // Shift with an arrow changes the passage that the cursor holds, so that becomes the selection.
        if (event.shiftKey && event.key.startsWith('Arrow') && cursor && held && !isRun(cursor))
          void surface.select(held.start, held.end);
        return false;
      },
    },
  );

  return (
    <>
      {cursor && held && (
        <SentenceBand
          surface={surface}
          held={held}
          direction={shape.direction}
          isSelected={isRun(cursor) && model.selection !== null}
        />
      )}
      <Names names={names} held={held} />
      <PinnedStrip
        pins={pins}
        tags={tags}
        on={target?.highlight?.tagIds ?? []}
        onPress={(id) => deeds.toggleTag(id)}
      />
    </>
  );
}

/** What stays in sight when a page is turned. */
const overlapPx = 58;

function turnPage({ scroller }: Reading['surface'], towards: 1 | -1): void {
  scroller.scrollBy({ top: towards * (scroller.clientHeight - overlapPx) });
}

/** Selects a highlight and reads it out. */
function come(reading: Reading, highlight: HighlightInText): void {
  const { index, tags, preferences, select } = reading;
  select(highlight.id);
  announce(labelHighlight(highlight, tags, index, preferences));
}

/** To the highlight after the selected one, or after the cursor, or after the first line on the screen. */
function stepHighlight(reading: Reading, held: Stretch | null, towards: 1 | -1): boolean {
  const { index, model, surface } = reading;
  const selected = index.get(model.selectedId);
  const from = selected?.start ?? held?.start ?? surface.firstVisible();
  const next = index.next(from, towards, model.selectedId);
  if (next) come(reading, next);
  return next !== null;
}

/** To the next of the highlights under the cursor or with the selected one, the shortest first. */
function cycleHighlights(reading: Reading, held: Stretch | null): boolean {
  const { index, model, surface } = reading;
  const { caret } = surface;
  const here = index.get(model.selectedId) ?? held ?? { start: caret, end: caret + 1 };
  const all = index.within(here.start, here.end).sort((a, b) => a.end - a.start - (b.end - b.start));
  const next = all[(all.findIndex(({ id }) => id === model.selectedId) + 1) % all.length];
  if (next) come(reading, next);
  return next !== undefined;
}

/** Enter: from the text to the highlight under the cursor, from the highlight to its card, or to its note without one. */
function goIn(
  reading: Reading,
  held: Stretch | null,
  exact: HighlightInText | null,
  openNote: () => boolean,
): boolean {
  const { tabId, index, model, preferences } = reading;
  const selected = index.get(model.selectedId);
  if (selected) {
    const enter = () => {
      const card = cardElement(tabId, selected.id);
      card?.focus({ preventScroll: true });
      return card !== null || openNote();
    };
    if (!preferences.showMargin || cardElement(tabId, selected.id)) return enter();
    keepKeysUntil(cardPlaced(tabId, selected.id), enter);
    return true;
  }
  if (exact) come(reading, exact);
  return exact !== null || cycleHighlights(reading, held);
}

/** Escape: from the card to the highlight, from there to the text, from a selection to the cursor, and out of that. */
function goOut({ model, send, surface }: Reading, moves: SentenceCursor): boolean {
  if (model.selectedId) send({ do: 'select', id: null });
  else if (model.selection) {
    moves.collapse();
    void surface.select(surface.caret, surface.caret);
  } else if (moves.cursor) moves.clear();
  else return false;
  surface.focus();
  return true;
}
