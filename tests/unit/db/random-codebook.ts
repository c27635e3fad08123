import fc from 'fast-check';
import type { HighlightId, TagId } from '../../../core/model/ids.ts';
import { emptyTagFields, tagKinds } from '../../../core/model/tag.ts';
import type { Connection } from '../../../db/connection.ts';
import { deleteDocument } from '../../../db/documents.ts';
import { deleteHighlight, insertHighlight } from '../../../db/highlights.ts';
import type { Row } from '../../../db/sql.ts';
import { journalledTables, neverDeleted } from '../../../db/tables.ts';
import { insertTag, updateTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const names = ['Korvat', 'Corvat', 'Korvat field', 'The Field', 'KF', 'كورفات', 'Korvat’s field', 'Velora'];
const name = fc.constantFrom(...names);
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const text = fc.constantFrom('', '', 'Said once.', 'Said\notherwise.');

const tag = fc.record({
  kind: fc.constantFrom(...tagKinds),
  name,
  aliases: few(name),
  exceptions: few(fc.constantFrom('The Korvat Institute', 'Velora Street', 'KF Radio')),
  definition: text,
  useWhen: text,
  notWhen: text,
  example: text,
  colour: fc.constantFrom(null, null, 2 as const, 7 as const),
  parents: few(fc.nat(11)),
  dossierTexts: fc.nat(2),
});

/** Codebooks of 2 to 8 tags with all that can hang on them. Numbers choose among the tags, some in the trash. */
export const randomCodebook = fc.record({
  tags: fc.array(tag, { minLength: 2, maxLength: 8 }),
  highlights: fc.array(fc.record({ tags: few(fc.nat(7)), isInTrash: fc.boolean() }), { maxLength: 8 }),
  meanings: fc.uniqueArray(fc.record({ name, tag: fc.nat(7) }), {
    selector: (one) => one.name,
    maxLength: 4,
  }),
  choices: fc.array(fc.record({ words: name, tag: fc.option(fc.nat(7)) }), { maxLength: 5 }),
  isDocumentInTrash: fc.boolean(),
});
export type RandomCodebook = typeof randomCodebook extends fc.Arbitrary<infer C> ? C : never;

/** A library with a codebook. Parents that would make a cycle are left out. */
export function buildCodebook(codebook: RandomCodebook): {
  db: Connection;
  tagIds: TagId[];
  highlightIds: HighlightId[];
} {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Korvat and Velora are names of one text.']);
  const trashed = addDocument(db, ['Another text.']);
  const tagIds = codebook.tags.map(newId.tag);
  const at = (n: number) => tagIds[n % tagIds.length] ?? newId.tag();
  const highlightIds = codebook.highlights.map(newId.highlight);
  command(db, (write) => {
    codebook.tags.forEach(({ parents: _, dossierTexts, ...fields }, i) => {
      insertTag(write, at(i), { ...emptyTagFields, ...fields });
      for (let position = 0; position < dossierTexts; position++) {
        write.insert('dossier_text', {
          ...{ id: newId.note(), tagId: at(i), heading: `H${position}`, body: 'Own words.', position },
        });
      }
    });
    codebook.tags.forEach(({ parents }, i) => {
      // A parent has a higher number, so that there is no cycle.
      const parentIds = parents.filter((n) => n > i && n < tagIds.length).map(at);
      updateTag(write, at(i), { parentIds });
    });
    codebook.highlights.forEach((highlight, i) => {
      const id = highlightIds[i] ?? newId.highlight();
      insertHighlight(write, {
        ...{ id, documentId: i % 4 === 3 ? trashed : documentId, colour: 1 as const },
        range: range(i, i + 3),
        tagIds: highlight.tags.map(at),
      });
    });
    codebook.highlights.forEach(({ isInTrash }, i) => {
      if (isInTrash) deleteHighlight(write, highlightIds[i] ?? newId.highlight());
    });
    for (const { name, tag } of codebook.meanings) {
      write.insert('name_meaning', { name: name.toLowerCase(), tagId: at(tag) });
    }
    codebook.choices.forEach(({ words, tag }, i) => {
      write.insert('mention_choice', {
        ...{ documentId, prefix: `before ${i}`, quote: words, suffix: 'after' },
        tagId: tag === null ? null : at(tag),
      });
    });
    if (codebook.isDocumentInTrash) deleteDocument(write, trashed);
  });
  return { db, tagIds, highlightIds };
}

/** Every row of every table that undo restores, but for records whose creation was undone. */
export function readRows(db: Connection): Record<string, Row[]> {
  return Object.fromEntries(
    Object.entries(journalledTables).map(([table, { key, columns, hasTrash }]) => {
      const quoted = (list: readonly string[]) => list.map((column) => `"${column}"`).join(', ');
      const test = hasTrash ? `deletedAt IS NOT ${neverDeleted}` : 'TRUE';
      return [
        table,
        db.all<Row>(`SELECT ${quoted(columns)} FROM ${table} WHERE ${test} ORDER BY ${quoted(key)}`),
      ];
    }),
  );
}
