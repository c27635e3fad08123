import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { announce } from '../../ui/announce.ts';
import { useReading } from '../reading.ts';
import { toRange } from '../text/text-surface.ts';
import { FindBar } from './FindBar.tsx';
import { spokenWords } from './find-words.ts';
import { keepSearch } from './last-search.ts';
import { ReviewHits } from './ReviewHits.tsx';

/** How long typing must rest before a search's outcome is spoken. */
const restMs = 400;

/** The longest selection that is taken for something to look for. */
const longestQuery = 200;

/** Find in the document that is read: its keys, the bar, what is painted in the text, and the list for review. */
export function Find() {
  const { document, surface, find, panels, model, isActive } = useReading();
  const state = useSyncExternalStore(find.subscribe, find.get);
  const { isOpen, current, status, found } = state;
  const input = useRef<HTMLInputElement>(null);
  const [isReviewing, setReviewing] = useState(false);
  /** Counts how often the field is to take the focus. */
  const [wanted, setWanted] = useState(0);

  const open = () => {
    const { selection } = surface;
    const words = selection && surface.slice(selection.start, selection.end);
    const query = words && words.length <= longestQuery && !words.includes('\n') ? words : undefined;
    if (!isOpen || query) find.open(selection?.start ?? surface.firstVisible(), query);
    if (!panels.find) panels.set({ find: true });
    setWanted(wanted + 1);
    return true;
  };

  const close = () => {
    find.close();
    panels.set({ find: false });
    surface.focus();
    if (current) void surface.select(current.start, current.end);
  };

  const step = (direction: 1 | -1) => {
    if (isOpen) find.step(direction);
    else {
      const { selection } = surface;
      const place = direction === 1 ? selection?.end : selection?.start;
      find.open(place ?? surface.firstVisible());
      if (direction === -1) find.step(-1);
    }
    return true;
  };

  useKeys(
    {
      'reader.find': open,
      'find.next': () => step(1),
      'find.previous': () => step(-1),
      // In the text Esc first lets go of what is selected there.
      'reader.leave': () => {
        if (!isOpen || model.selection || model.selectedId) return false;
        close();
        return true;
      },
    },
    { isActive },
  );

  // Left open with this document: it comes back without a search, which would lead away from where reading stopped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (panels.find) find.open(surface.firstVisible(), '');
  }, []);

  useEffect(() => {
    if (wanted === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);

  useEffect(() => {
    if (isOpen && state.query !== '') keepSearch(state);
  }, [isOpen, state]);

  // While it goes on, a search is painted once it has found the hit that is gone to, which those around come with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: found alone is no reason to paint
  useEffect(() => {
    surface.paint({ found: isOpen ? found : null, foundAt: isOpen ? current : null });
  }, [surface, isOpen, current, status]);

  useEffect(() => {
    const range = current && toRange(current);
    if (range) void surface.reveal(range, { series: 'find' });
  }, [surface, current]);

  const spoken = isOpen ? spokenWords(state) : '';
  useEffect(() => {
    if (spoken === '') return;
    const timer = setTimeout(() => announce(spoken), restMs);
    return () => clearTimeout(timer);
  }, [spoken]);

  if (!isOpen) return null;
  return (
    <>
      <FindBar find={find} input={input} onReview={() => setReviewing(true)} onClose={close} />
      {isReviewing && (
        <ReviewHits documentId={document.id} state={state} onClose={() => setReviewing(false)} />
      )}
    </>
  );
}
