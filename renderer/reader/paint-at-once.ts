import type { QueryClient } from '@tanstack/react-query';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { Colour, TextRange } from '../../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId, VersionId } from '../../core/model/ids.ts';
import { Timestamp } from '../../core/model/ids.ts';
import {
  addTag,
  createHighlight,
  deleteHighlight,
  moveHighlight,
  newGroup,
  newHighlightId,
  recolourHighlight,
  removeTag,
} from '../app/commands.ts';
import { showInList, shownList } from '../app/queries.ts';
import { keys } from '../app/query-keys.ts';
import { highlightsAhead } from '../app/shown-ahead.ts';

/**
 * Commands on a document's highlights that show at once what they will do. What the library then says replaces it; if
 * the command fails, what was shown is taken back.
 */
export class PaintAtOnce {
  private readonly queries: QueryClient;
  private readonly documentId: DocumentId;
  private readonly versionId: VersionId;
  private readonly around: readonly HighlightInText[] | null;
  private done: Promise<void> = Promise.resolve();

  /** `around` are the highlights that are shown before the list of all has come; null where none may be. */
  constructor(
    queries: QueryClient,
    documentId: DocumentId,
    versionId: VersionId,
    around: readonly HighlightInText[] | null,
  ) {
    this.queries = queries;
    this.documentId = documentId;
    this.versionId = versionId;
    this.around = around;
  }

  mark(range: TextRange, colour: Colour, tagIds: readonly TagId[] = []): HighlightId {
    const id = newHighlightId();
    const now = Timestamp.parse(Date.now());
    const shown: HighlightInText = {
      id,
      ...range,
      colour,
      tagIds: [...tagIds],
      note: null,
      createdAt: now,
      updatedAt: now,
    };
    this.show(id, shown);
    const { documentId, versionId } = this;
    void this.settle(createHighlight({ id, documentId, versionId, range, colour, tagIds: [...tagIds] }));
    return id;
  }

  recolour(highlight: HighlightInText, colour: Colour): void {
    this.show(highlight.id, { ...highlight, colour });
    void this.settle(recolourHighlight(highlight.id, colour));
  }

  /** Waits for the commands that were given so far. */
  allDone(): Promise<void> {
    return this.done;
  }

  /** A highlight as it is shown now. */
  shown(id: HighlightId): HighlightInText | undefined {
    return this.known()?.find((highlight) => highlight.id === id);
  }

  /** Shows a highlight as it might become; nothing is stored. */
  preview(highlight: HighlightInText): void {
    this.show(highlight.id, highlight);
  }

  /** Shows a highlight as a command that is on its way will leave it. */
  follow(highlight: HighlightInText, command: Promise<boolean>): void {
    this.show(highlight.id, highlight);
    void this.settle(highlightsAhead.holding(highlight.id, command));
  }

  /** Takes back what was shown and is not stored. */
  async readAgain(): Promise<void> {
    await this.queries.invalidateQueries({ queryKey: keys.highlights(this.documentId) });
  }

  /** Changes which passage is marked. Changes of one group that follow each other are one step of undo. */
  move(highlight: HighlightInText, range: TextRange, groupId?: string): void {
    this.show(highlight.id, { ...highlight, start: range.start, end: range.end });
    void this.settle(moveHighlight(highlight.id, { versionId: this.versionId, range }, groupId));
  }

  /** Several tags are one step of undo. */
  addTags(highlight: HighlightInText, tagIds: readonly TagId[]): void {
    const groupId = newGroup();
    this.showTags(highlight, [...highlight.tagIds, ...tagIds]);
    for (const tagId of tagIds) void this.settle(addTag(highlight.id, tagId, groupId));
  }

  removeTag(highlight: HighlightInText, tagId: TagId): void {
    this.showTags(
      highlight,
      highlight.tagIds.filter((each) => each !== tagId),
    );
    void this.settle(removeTag(highlight.id, tagId));
  }

  delete(id: HighlightId): void {
    this.show(id, null);
    void this.settle(deleteHighlight(id));
  }

  private showTags(highlight: HighlightInText, tagIds: TagId[]): void {
    this.show(highlight.id, { ...highlight, tagIds, updatedAt: Timestamp.parse(Date.now()) });
  }

  private show(id: HighlightId, highlight: HighlightInText | null): void {
    showInList(this.queries, this.documentId, [id], highlight ? [highlight] : [], this.known());
  }

  private known(): readonly HighlightInText[] | undefined {
    return shownList(this.queries, this.documentId) ?? this.around ?? undefined;
  }

  /** A command that was done is told to everybody, and what it changed is read again then; one that failed is not. */
  private async settle(command: Promise<unknown>): Promise<void> {
    this.done = Promise.all([this.done, command]).then(() => {});
    if (!(await command)) await this.readAgain();
  }
}
