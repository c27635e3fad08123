import type { TableFilter } from '../../../../core/contract/highlight-table.ts';
import { TableFilter as Filter } from '../../../../core/contract/highlight-table.ts';
import type { Colour } from '../../../../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId } from '../../../../core/model/ids.ts';
import { emptyTagFields, type TagKind } from '../../../../core/model/tag.ts';
import type { Connection } from '../../../../db/connection.ts';
import { updateMetadata } from '../../../../db/documents.ts';
import { insertHighlight } from '../../../../db/highlights.ts';
import { writeNote } from '../../../../db/notes.ts';
import { insertTag } from '../../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from '../library-fixture.ts';

/** A filter with some parts set. */
export const filterOf = (parts: Partial<TableFilter> = {}): TableFilter => Filter.parse(parts);

/** A library of two dated sources and an undated one, with tags in a small hierarchy, to be shown as a table. */
export function tableLibrary() {
  const { db, statements } = newLibrary();
  const tag = (kind: TagKind, name: string, parentIds: TagId[] = []) => {
    const id = newId.tag();
    command(db, (write) => insertTag(write, id, { ...emptyTagFields, kind, name, parentIds }));
    return id;
  };
  const coast = tag('actor', 'Coast League');
  const tags = {
    coast,
    harbour: tag('actor', 'Harbour Guard', [coast]),
    ministry: tag('actor', 'Ministry'),
    tolls: tag('theme', 'Tolls'),
    denial: tag('theme', 'Denial'),
  };
  const first = addDocument(db, ['The Guard raised the tolls.', 'The Ministry denied it.'], 'Tolls at sea');
  const second = addDocument(db, ['A café owner paid twice.', 'أعلن الحرس عن الرسوم.'], 'Two payments');
  const third = addDocument(db, ['Nobody says when this was.'], null);
  command(db, (write) => updateMetadata(write, first, { publishedOn: '2024-02-07', publisher: 'Quay Post' }));
  command(db, (write) =>
    updateMetadata(write, second, { dateEstimate: { on: '2023', basis: 'Its letterhead' } }),
  );
  const highlight = (
    documentId: DocumentId,
    [start, end]: readonly [number, number],
    colour: Colour,
    tagIds: TagId[],
    note?: string,
  ) => addHighlight(db, { documentId, start, end, colour, tagIds, note });
  const highlights = {
    raised: highlight(first, [0, 26], 2, [tags.harbour, tags.tolls]),
    denied: highlight(first, [28, 50], 3, [tags.ministry, tags.harbour, tags.denial], 'Compare the café'),
    paid: highlight(second, [0, 23], 2, [tags.tolls]),
    arabic: highlight(second, [25, 46], 3, [tags.coast, tags.denial]),
    undated: highlight(third, [0, 6], 8, []),
  };
  const nameOf = new Map<string, string>(
    Object.entries({ ...highlights, ...tags, first, second, third }).map(([name, id]) => [id, name]),
  );
  /** The short names of ids. */
  const names = (ids: readonly (string | null)[]) => ids.map((id) => (id && nameOf.get(id)) ?? id);
  return { db, statements, tags, highlights, documents: { first, second, third }, names };
}

/** Marks a passage, with a note if one is given. */
export function addHighlight(
  db: Connection,
  {
    start,
    end,
    note,
    ...wanted
  }: {
    readonly documentId: DocumentId;
    readonly start: number;
    readonly end: number;
    readonly colour: Colour;
    readonly tagIds: TagId[];
    readonly note?: string | undefined;
  },
): HighlightId {
  const id = newId.highlight();
  command(db, (write) => {
    insertHighlight(write, { id, range: range(start, end), ...wanted });
    if (note) writeNote(write, { id: newId.note(), highlightId: id, body: note, baseRevision: 0 });
  });
  return id;
}
