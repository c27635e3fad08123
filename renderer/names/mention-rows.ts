import type { DocumentId, TagId } from '../../core/model/ids.ts';
import type { Decision, ListedMention, MentionListState } from './mention-list.ts';

/** Where a mention stands for one tag: of another tag it is `other`. */
export type Standing = 'open' | 'accepted' | 'refused' | 'other';

/** Which mentions are shown. */
export const filters = ['open', 'accepted', 'refused', 'all'] as const;
export type MentionFilter = (typeof filters)[number];

/** A line of the list: a document, or a mention in it. */
export type MentionRow =
  | {
      readonly kind: 'document';
      readonly key: string;
      readonly id: DocumentId;
      readonly mentions: number;
      readonly open: number;
    }
  | {
      readonly kind: 'mention';
      readonly key: string;
      readonly mention: ListedMention;
      readonly standing: Standing;
      /** The other tag that it was given to. */
      readonly other: TagId | null;
    };

/** How many mentions stand where; `documents` have any. */
export interface MentionCounts extends Readonly<Record<Standing, number>> {
  readonly all: number;
  readonly documents: number;
}

/** Where a mention stands for a tag. */
export function standingOf(
  { state, tagIds, isChosen }: Pick<ListedMention, 'state' | 'tagIds' | 'isChosen'>,
  decision: Decision | undefined,
  tagId: TagId,
): Standing {
  if (decision?.kind === 'accepted') return decision.tagId === tagId ? 'accepted' : 'other';
  if (decision) return decision.kind;
  if (state === 'refused') return 'refused';
  if (isChosen && !tagIds.includes(tagId)) return 'other';
  return state === 'tagged' ? 'accepted' : 'open';
}

/**
 * The lines of the list. A mention that was open when it was first seen keeps its line among the open ones, so that nothing
 * moves under the eyes. `without` are words (`alike`) that are not to be shown.
 */
export function mentionRows(
  { documents, decided, seenOpen }: Pick<MentionListState, 'documents' | 'decided' | 'seenOpen'>,
  tagId: TagId,
  filter: MentionFilter,
  without: ReadonlySet<string> = new Set(),
): MentionRow[] {
  const rows: MentionRow[] = [];
  for (const mentions of documents) {
    const [first] = mentions;
    if (!first) continue;
    const lines: MentionRow[] = [];
    let open = 0;
    for (const mention of mentions) {
      const { key } = mention;
      const decision = decided.get(key);
      const standing = standingOf(mention, decision, tagId);
      if (standing === 'open') open++;
      if (!isShown(filter, standing, seenOpen.has(key)) || without.has(mention.alike)) continue;
      const other = decision?.kind === 'accepted' && decision.tagId !== tagId ? decision.tagId : null;
      lines.push({ kind: 'mention', key, mention, standing, other });
    }
    if (lines.length === 0) continue;
    const { documentId: id } = first;
    rows.push({ kind: 'document', key: `document ${id}`, id, mentions: mentions.length, open }, ...lines);
  }
  return rows;
}

/** Whether nothing is left to decide in these lines: then none has to keep its place among the open ones. */
export const areDecided = (rows: readonly MentionRow[]): boolean =>
  !rows.some((row) => row.kind === 'mention' && row.standing === 'open');

function isShown(filter: MentionFilter, standing: Standing, wasOpen: boolean): boolean {
  if (filter === 'all') return true;
  if (filter === 'open') return standing === 'open' || wasOpen;
  if (filter === 'accepted') return standing === 'accepted';
  return standing === 'refused' || standing === 'other';
}

/** How many mentions stand where. */
export function countMentions(
  { documents, decided }: Pick<MentionListState, 'documents' | 'decided'>,
  tagId: TagId,
): MentionCounts {
  const counts = { open: 0, accepted: 0, refused: 0, other: 0, all: 0, documents: documents.length };
  for (const mentions of documents) {
    for (const mention of mentions) {
      counts[standingOf(mention, decided.get(mention.key), tagId)]++;
      counts.all++;
    }
  }
  return counts;
}

/** The line to go on with after one was decided: the next open one, else the first that is open, else the same. */
export function nextOpen(rows: readonly MentionRow[], at: number): number {
  const isOpen = (row: MentionRow) => row.kind === 'mention' && row.standing === 'open';
  const after = rows.findIndex((row, i) => i > at && isOpen(row));
  if (after >= 0) return after;
  const first = rows.findIndex((row, i) => i !== at && isOpen(row));
  return first >= 0 ? first : at;
}
