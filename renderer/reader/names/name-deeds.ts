import type { Colour } from '../../../core/model/highlight.ts';
import { type TagId, Timestamp } from '../../../core/model/ids.ts';
import { newHighlightId } from '../../app/commands.ts';
import { acceptMentions, decideMentions } from '../../app/name-commands.ts';
import { announce } from '../../ui/announce.ts';
import type { Reading } from '../reading.ts';
import { toRange } from '../text/text-surface.ts';
import type { Mention } from './mention-index.ts';

/** What can be done with a name in the text that is read. */
export interface NameDeeds {
  /** Marks the words and gives them the tag. */
  tag(mention: Mention, tagId: TagId): void;
  /** Says that the words are no name of a tag. */
  refuse(mention: Mention): void;
}

/** What tags and refuses names; both show at once. */
export function nameDeeds({ document, shape, index, tags, preferences, send, commands }: Reading): NameDeeds {
  const place = { documentId: document.id, versionId: shape.versionId };
  const colour = preferences.lastColour as Colour;
  return {
    tag: (mention, tagId) => {
      const range = toRange(mention);
      if (!range) return;
      announce(`Tagged: ${tags.get(tagId)?.name ?? 'name'}`);
      const marked = index
        .within(range.start, range.end)
        .find(({ start, end }) => start === range.start && end === range.end);
      const now = Timestamp.parse(Date.now());
      const tagged = {
        ...(marked ?? { id: newHighlightId(), ...range, colour, note: null, createdAt: now }),
        ...{ tagIds: [...new Set([...(marked?.tagIds ?? []), tagId])], updatedAt: now },
      };
      const { id } = tagged;
      commands.follow(tagged, acceptMentions([{ ...place, id, range, tagId }], [mention.meanings], colour));
      send({ do: 'select', id });
    },
    refuse: (mention) => {
      const range = toRange(mention);
      if (!range) return;
      void decideMentions({ refuse: [{ ...place, range }] }, colour, {
        words: { one: 'Name ignored here', many: 'names ignored' },
      });
    },
  };
}
