import type { QueryClient } from '@tanstack/react-query';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { Colour, TextRange } from '../../core/model/highlight.ts';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { Timestamp } from '../../core/model/ids.ts';
import { createHighlight, deleteHighlight, newHighlightId, recolourHighlight } from '../app/commands.ts';
import { putHighlights } from '../app/highlight-list.ts';
import { keys } from '../app/queries.ts';

/**
 * Commands on a document's highlights that show at once what they will do. What the library then says replaces it; if
 * the command fails, what was shown is taken back.
 */
export class PaintAtOnce {
  private readonly queries: QueryClient;
  private readonly documentId: DocumentId;

  constructor(queries: QueryClient, documentId: DocumentId) {
    this.queries = queries;
    this.documentId = documentId;
  }

  mark(range: TextRange, colour: Colour): HighlightId {
    const id = newHighlightId();
    const now = Timestamp.parse(Date.now());
    const shown: HighlightInText = {
      id,
      ...range,
      colour,
      tagIds: [],
      note: null,
      createdAt: now,
      updatedAt: now,
    };
    this.show(id, shown);
    void this.settle(createHighlight({ id, documentId: this.documentId, range, colour }));
    return id;
  }

  recolour(highlight: HighlightInText, colour: Colour): void {
    this.show(highlight.id, { ...highlight, colour });
    void this.settle(recolourHighlight(highlight.id, colour));
  }

  delete(id: HighlightId): void {
    this.show(id, null);
    void this.settle(deleteHighlight(id));
  }

  private show(id: HighlightId, highlight: HighlightInText | null): void {
    this.queries.setQueryData<readonly HighlightInText[]>(
      keys.highlights(this.documentId),
      (all) => all && putHighlights(all, [id], highlight ? [highlight] : []),
    );
  }

  /** A command that was done is told to everybody, and what it changed is read again then; one that failed is not. */
  private async settle(command: Promise<unknown>): Promise<void> {
    if (await command) return;
    await this.queries.invalidateQueries({ queryKey: keys.highlights(this.documentId) });
  }
}
