import type { QueryClient } from '@tanstack/react-query';
import type { Colour, Highlight, TextRange } from '../../core/model/highlight.ts';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { Timestamp } from '../../core/model/ids.ts';
import type { Version } from '../../core/model/version.ts';
import { createHighlight, deleteHighlight, newHighlightId, recolourHighlight } from '../app/commands.ts';
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

  mark(version: Version, range: TextRange, colour: Colour): HighlightId {
    const id = newHighlightId();
    const now = Timestamp.parse(Date.now());
    const shown: Highlight = {
      id,
      documentId: this.documentId,
      versionId: version.id,
      ...range,
      quote: version.text.slice(range.start, range.end),
      prefix: '',
      suffix: '',
      colour,
      tagIds: [],
      note: null,
      createdAt: now,
      updatedAt: now,
    };
    this.show((highlights) => [...highlights, shown].sort((a, b) => a.start - b.start || b.end - a.end));
    void this.settle(createHighlight({ id, documentId: this.documentId, range, colour }));
    return id;
  }

  recolour(id: HighlightId, colour: Colour): void {
    this.show((highlights) => highlights.map((each) => (each.id === id ? { ...each, colour } : each)));
    void this.settle(recolourHighlight(id, colour));
  }

  delete(id: HighlightId): void {
    this.show((highlights) => highlights.filter((each) => each.id !== id));
    void this.settle(deleteHighlight(id));
  }

  private show(change: (highlights: readonly Highlight[]) => Highlight[]): void {
    const key = keys.highlights(this.documentId);
    void this.queries.cancelQueries({ queryKey: key });
    this.queries.setQueryData<Highlight[]>(key, (highlights) => change(highlights ?? []));
  }

  /** A command that was done is told to everybody, and what it changed is read again then; one that failed is not. */
  private async settle(command: Promise<unknown>): Promise<void> {
    if (await command) return;
    await this.queries.invalidateQueries({ queryKey: keys.highlights(this.documentId) });
  }
}
