import { type Colour, colours } from '../../../core/model/highlight.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { KeyHandlers } from '../../app/keymap/key-places.ts';
import { setPreferences } from '../../app/set-preferences.ts';
import { announce } from '../../ui/announce.ts';
import { type PinnedTags, pinDigits } from '../pins/pinned-tags.ts';
import type { Reading } from '../reading.ts';
import { lastTagged, missingTags, type Target } from './target.ts';

/** What marks and annotates the target. Each says whether there was anything to act on. */
export interface Marking {
  mark(colour: Colour): boolean;
  toggleTag(id: TagId): boolean;
  repeat(): boolean;
  open(field: 'tag' | 'note' | 'colour'): boolean;
}

/** What can be done with the target of a reader's keys. */
export function marking(
  { surface, index, tags, preferences, model, send, commands }: Reading,
  target: Target | null,
): Marking {
  const lastColour = preferences.lastColour as Colour;
  const names = preferences.markNames;

  /** Marks the target, which is no highlight yet, and selects the new highlight. */
  const create = ({ range }: Target, colour: Colour, tagIds: readonly TagId[]) => {
    send({ do: 'select', id: commands.mark(range, colour, tagIds) });
    if (model.selection) void surface.select(range.end, range.end);
    if (colour !== lastColour) void setPreferences({ lastColour: colour });
    announce([`Marked as ${names[colour - 1]}`, ...named(tagIds)].join(', '));
  };
  const named = (ids: readonly TagId[]) => ids.flatMap((id) => tags.get(id)?.name ?? []);

  return {
    mark: (colour) => {
      if (!target) return false;
      const { highlight } = target;
      if (!highlight) {
        create(target, colour, []);
        return true;
      }
      send({ do: 'select', id: highlight.id });
      if (highlight.colour !== colour) commands.recolour(highlight, colour);
      if (colour !== lastColour) void setPreferences({ lastColour: colour });
      announce(`Marked as ${names[colour - 1]}`);
      return true;
    },
    toggleTag: (id) => {
      if (!target) return false;
      const { highlight } = target;
      if (!highlight) {
        create(target, lastColour, [id]);
        return true;
      }
      send({ do: 'select', id: highlight.id });
      const name = tags.get(id)?.name ?? 'Tag';
      if (highlight.tagIds.includes(id)) {
        commands.removeTag(highlight, id);
        announce(`Tag removed: ${name}`);
      } else {
        commands.addTags(highlight, [id]);
        announce(`Tag added: ${name}`);
      }
      return true;
    },
    repeat: () => {
      if (!target) return false;
      const last = lastTagged(index.all, target.highlight);
      if (!last) {
        announce('No tags to repeat yet');
        return true;
      }
      if (!target.highlight) {
        create(target, last.colour, last.tagIds);
        return true;
      }
      send({ do: 'select', id: target.highlight.id });
      const missing = missingTags(last.tagIds, target.highlight);
      if (missing.length > 0) commands.addTags(target.highlight, missing);
      announce(missing.length > 0 ? `Tags added: ${named(missing).join(', ')}` : 'It has these tags');
      return true;
    },
    open: (field) => {
      if (!target) return false;
      const { range, highlight } = target;
      if (highlight) send({ do: 'select', id: highlight.id });
      if (highlight && field === 'note' && preferences.showMargin)
        send({ do: 'edit', editing: { id: highlight.id, field: 'note' } });
      else send({ do: 'open popover', range, highlightId: highlight?.id ?? null, field });
      return true;
    },
  };
}

/** The keys of what marks and annotates. */
export function markingKeys(deeds: Marking, lastColour: Colour, pins: PinnedTags): KeyHandlers {
  return {
    ...byDigit(colours, 'reader.mark', (colour) => deeds.mark(colour)),
    ...byDigit(pinDigits, 'reader.pinned', (digit) => {
      const id = pins[digit - 1];
      return id ? deeds.toggleTag(id) : false;
    }),
    'reader.mark-again': () => deeds.mark(lastColour),
    'reader.repeat-tags': () => deeds.repeat(),
    'reader.tag': () => deeds.open('tag'),
    'reader.note': () => deeds.open('note'),
    'reader.colour': () => deeds.open('colour'),
  };
}

function byDigit<Digit extends number, Prefix extends string>(
  digits: readonly Digit[],
  prefix: Prefix,
  act: (digit: Digit) => boolean,
): Record<`${Prefix}-${Digit}`, () => boolean> {
  const entries = digits.map((digit) => [`${prefix}-${digit}`, () => act(digit)] as const);
  return Object.fromEntries(entries) as Record<`${Prefix}-${Digit}`, () => boolean>;
}
