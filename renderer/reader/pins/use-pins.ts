import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { usePreferences, useTags } from '../../app/queries.ts';
import { setPreferences } from '../../app/set-preferences.ts';
import { showToast } from '../../app/toasts.tsx';
import {
  digitOf,
  freeDigit,
  keepKnown,
  type PinDigit,
  type PinnedTags,
  pinTag,
  unpinTag,
} from './pinned-tags.ts';

/** The tags that the digits stand for, and what changes them. */
export interface Pins {
  readonly pins: PinnedTags;
  pin(tag: Pick<TagSummary, 'id' | 'name'>, digit: PinDigit): void;
  unpin(tag: Pick<TagSummary, 'id' | 'name'>): void;
  /** Pins a tag to the first free digit; takes off one that is pinned. */
  toggle(tag: Pick<TagSummary, 'id' | 'name'>): void;
  digitOf(id: TagId): PinDigit | null;
}

const none: PinnedTags = [];

/** Pinned tags are kept with the library's preferences. */
export function usePins(): Pins {
  const { data: preferences } = usePreferences();
  const { data: tags } = useTags();
  const stored: PinnedTags = preferences?.pinnedTags ?? none;
  const pins = tags ? keepKnown(stored, (id: TagId) => tags.some((tag) => tag.id === id)) : stored;
  const set = (next: PinnedTags) => void setPreferences({ pinnedTags: [...next] });
  const change: Pick<Pins, 'pin' | 'unpin'> = {
    pin: ({ id, name }, digit) => {
      set(pinTag(pins, id, digit));
      showToast(`“${name}” is pinned to ${digit}`);
    },
    unpin: ({ id, name }) => {
      set(unpinTag(pins, id));
      showToast(`“${name}” is pinned no more`);
    },
  };
  return {
    pins,
    ...change,
    digitOf: (id) => digitOf(pins, id),
    toggle: (tag) => {
      const free = freeDigit(pins);
      if (digitOf(pins, tag.id)) change.unpin(tag);
      else if (free) change.pin(tag, free);
      else showToast('All nine digits have a tag. Choose one of them in the codebook.');
    },
  };
}
