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
      if (marked) {
        commands.addTags(marked, [tagId]);
        if (!mention.meanings.includes(tagId))
          void decideMentions({ mean: [{ ...place, range, tagId }] }, colour);
        send({ do: 'select', id: marked.id });
        return;
      }
      const id = newHighlightId();
      const now = Timestamp.parse(Date.now());
      commands.preview({
        ...{ id, ...range, colour, tagIds: [tagId], note: null },
        ...{ createdAt: now, updatedAt: now },
      });
      send({ do: 'select', id });
      void acceptMentions([{ ...place, id, range, tagId }], [mention.meanings], colour).then((isDone) =>
        isDone ? undefined : commands.readAgain(),
      );
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
