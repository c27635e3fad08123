import type { Colour, TextRange } from '../../core/model/highlight.ts';
import type { CommandId, DocumentId, HighlightId, TagId, VersionId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { ran } from './run-command.ts';
import type { ToastWords } from './toast-count.ts';

/** A mention of a document's current version. */
export interface MentionPlace {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly range: TextRange;
}

/** What is decided about mentions: `tag` marks and tags, `mean` says what the words mean, `refuse` that they are no name. */
export interface MentionDecisions {
  readonly tag?: readonly (MentionPlace & { readonly id: HighlightId; readonly tagId: TagId })[];
  readonly mean?: readonly (MentionPlace & { readonly tagId: TagId })[];
  readonly refuse?: readonly MentionPlace[];
  readonly forget?: readonly MentionPlace[];
}

/** How a screen follows a decision: what its toast says, and the name of its command before it is done. */
export interface DecisionOptions {
  readonly words?: ToastWords | undefined;
  readonly onSent?: ((commandId: CommandId) => void) | undefined;
}

/** Decides about mentions; one step of undo. */
export const decideMentions = (
  { tag = [], mean = [], refuse = [], forget = [] }: MentionDecisions,
  colour: Colour,
  { words, onSent }: DecisionOptions = {},
): Promise<boolean> =>
  ran((commandId) => {
    onSent?.(commandId);
    return client.mentions.decide({
      ...{ commandId, colour },
      ...{ tag: [...tag], mean: [...mean], refuse: [...refuse], forget: [...forget] },
    });
  }, words);

/**
 * Marks and tags mentions; one step of undo. `meanings` are what each of them may mean: a tag that is none of these is told
 * as its meaning too.
 */
export function acceptMentions(
  tag: NonNullable<MentionDecisions['tag']>,
  meanings: readonly (readonly TagId[])[],
  colour: Colour,
  options: DecisionOptions = {},
): Promise<boolean> {
  const others = tag.filter(({ tagId }, i) => !meanings[i]?.includes(tagId));
  return decideMentions({ tag, mean: others.map(({ id: _, ...mean }) => mean) }, colour, options);
}
