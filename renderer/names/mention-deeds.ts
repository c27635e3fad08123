import type { Colour } from '../../core/model/highlight.ts';
import type { CommandId, TagId } from '../../core/model/ids.ts';
import { newHighlightId } from '../app/commands.ts';
import type { MentionPlace } from '../app/name-commands.ts';
import { acceptMentions, decideMentions } from '../app/name-commands.ts';
import { countOf } from '../ui/count-of.ts';
import type { ListedMention, MentionList } from './mention-list.ts';

/** What can be decided in a list of mentions. Each shows at once, and is one step of undo. */
export interface MentionDeeds {
  /** Marks the words and gives them the tag. */
  accept(mentions: readonly ListedMention[], tagId: TagId): void;
  /** Says that the words are no name. */
  refuse(mention: ListedMention): void;
  /** Takes a refusal back. */
  reopen(mention: ListedMention): void;
}

/** Decides about the mentions of a list. `onDecided` is told of each decision. */
export function mentionDeeds(
  list: MentionList,
  own: Set<CommandId>,
  colour: Colour,
  onDecided: (mentions: readonly ListedMention[], done: Promise<boolean>) => void,
): MentionDeeds {
  const onSent = (id: CommandId) => own.add(id);
  const follow = (mentions: readonly ListedMention[], done: Promise<boolean>) => {
    onDecided(mentions, done);
    void done.then((isDone) => isDone || list.forget(keysOf(mentions)));
  };
  return {
    accept: (mentions, tagId) => {
      list.decide(keysOf(mentions), { kind: 'accepted', tagId });
      const tagged = mentions.map((mention) => ({ ...placeOf(mention), id: newHighlightId(), tagId }));
      const words =
        mentions.length > 1 ? { one: `${countOf(mentions.length, 'mention')} accepted` } : undefined;
      const meanings = mentions.map(({ tagIds }) => tagIds);
      follow(mentions, acceptMentions(tagged, meanings, colour, { words, onSent }));
    },
    refuse: (mention) => {
      list.decide([mention.key], { kind: 'refused' });
      follow([mention], decideMentions({ refuse: [placeOf(mention)] }, colour, { onSent }));
    },
    reopen: (mention) => {
      list.decide([mention.key], { kind: 'open' });
      follow([mention], decideMentions({ forget: [placeOf(mention)] }, colour, { onSent }));
    },
  };
}

const keysOf = (mentions: readonly ListedMention[]): string[] => mentions.map(({ key }) => key);

const placeOf = ({ documentId, versionId, start, end }: ListedMention): MentionPlace => ({
  documentId,
  versionId,
  range: { start, end },
});
