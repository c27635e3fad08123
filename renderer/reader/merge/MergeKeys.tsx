import { useEffect, useRef } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { showOfferToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import { useReading } from '../reading.ts';
import { type Merging, mergingOf } from './use-merge.ts';

/** A highlight or tag is new for as long as this. */
const newMs = 3000;

/**
 * The keys that merge the selected highlight with those that say the same, and the offer to do so when it has just been
 * made or tagged beside one.
 */
export function MergeKeys() {
  const reading = useReading();
  const { index, model, isActive } = reading;
  const selected = index.get(model.selectedId) ?? null;
  const run = (deed: 'extend' | 'merge') => () => {
    const merging = selected && mergingOf(reading, selected);
    const act = merging && (merging[deed] ?? (deed === 'merge' ? merging.extend : null));
    if (!act) return false;
    void act().then((id) => {
      if (id && model.quickTag) reading.send({ do: 'close popover' });
    });
    return true;
  };
  useKeys({ 'reader.merge': run('merge'), 'reader.extend-existing': run('extend') }, { isActive });

  const latest = useRef({ reading, selected });
  useEffect(() => {
    const was = latest.current.selected;
    latest.current = { reading, selected };
    if (!selected || model.quickTag || !isNewlyMade(selected, was) || !mergingOf(reading, selected)) return;
    // A command that is done takes the last message away.
    void reading.commands.allDone().then(() => {
      const now = latest.current;
      const merging = now.selected?.id === selected.id && mergingOf(now.reading, now.selected);
      if (merging) offer(merging);
    });
  }, [selected, model.quickTag, reading]);
  return null;
}

/** Whether a highlight has just been made, or just got a tag. */
function isNewlyMade(highlight: HighlightInText, was: HighlightInText | null): boolean {
  const isRecent = (at: number) => Date.now() - at < newMs;
  if (was?.id !== highlight.id) return isRecent(highlight.createdAt);
  return highlight.tagIds.length > was.tagIds.length && isRecent(highlight.updatedAt);
}

function offer({ sentence, extend, merge }: Merging): void {
  announce(sentence);
  showOfferToast(sentence, [
    ...(extend
      ? [{ label: 'Extend existing', command: 'reader.extend-existing' as const, run: () => void extend() }]
      : []),
    ...(merge
      ? [{ label: 'Merge highlights', command: 'reader.merge' as const, run: () => void merge() }]
      : []),
  ]);
}
