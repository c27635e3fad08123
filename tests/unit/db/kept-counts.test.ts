import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Colour, TextRange } from '../../../core/model/highlight.ts';
import { emptyTagFields, tagKinds } from '../../../core/model/tag.ts';
import { checkCounts } from '../../../db/check-counts.ts';
import { redoCommand, runCommand, type Touched, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { readCounts } from '../../../db/counts.ts';
import { deleteDocument, updateMetadata } from '../../../db/documents.ts';
import {
  addHighlightTag,
  deleteHighlight,
  insertHighlight,
  recolourHighlight,
  removeHighlightTag,
} from '../../../db/highlights.ts';
import { LibraryError } from '../../../db/library-error.ts';
import { mergeTags } from '../../../db/merge-tags.ts';
import { purge } from '../../../db/purge.ts';
import { restoreTrash } from '../../../db/restore.ts';
import { splitTag } from '../../../db/split-tag.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { countUse } from '../../../db/tag-use.ts';
import { deleteTags, insertTag, listTags, updateTag } from '../../../db/tags.ts';
import { listTrash } from '../../../db/trash.ts';
import { addDocument, changeText, command, newId, newLibrary, range } from './library-fixture.ts';

const whats = [
  ...['mark', 'mark', 'mark', 'tag', 'tag', 'tag', 'untag', 'recolour', 'delete', 'createTag', 'kind'],
  ...['mergeTags', 'splitTag', 'deleteTag', 'replaceTag', 'deleteDocument', 'metadata', 'version'],
  ...['restore', 'restore', 'purge', 'undo', 'undo', 'undo', 'redo', 'redo'],
] as const;

const action = fc.record({
  what: fc.constantFrom(...whats),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.nat(20),
});
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const texts = [
  ['One word here and one more word.'],
  ['Another text with one word.', 'One word here and one more word.'],
  ['Nothing of all that.'],
];

/** Does an action as far as there is something that it can act on, and gives what a client is told of it. */
function act(db: Connection, { what, a, b, c }: Action): Touched | null {
  const documents = db.all<{ id: never; versionId: never }>(
    'SELECT id, versionId FROM document WHERE deletedAt IS NULL ORDER BY key',
  );
  const document = pick(documents, a);
  const highlight = pick(
    db.all<{ id: never; versionId: never }>('SELECT id, versionId FROM live_highlight ORDER BY id'),
    b,
  );
  const tags = listTags(db);
  const [tag, other] = [pick(tags, c), pick(tags, a)];
  const item = pick(listTrash(db, { offset: 0, limit: 100 }), b);
  const write = (change: (write: WritableDb) => unknown) => {
    const spec = { id: newId.command(), kind: 'test', label: 'Something changed' };
    return runCommand(db, spec, Date.now(), change).touched;
  };
  const colour = ((c % 8) + 1) as Colour;
  switch (what) {
    case 'createTag':
      return write((db) =>
        insertTag(db, newId.tag(), {
          ...emptyTagFields,
          kind: tagKinds[c % 3] ?? 'actor',
          name: `tag ${a}`,
          parentIds: tag ? [tag.id] : [],
        }),
      );
    case 'undo':
      return undoCommand(db, newId.command(), 1).touched;
    case 'redo':
      return redoCommand(db, newId.command(), 1).touched;
    case 'restore':
      return (item && write((db) => restoreTrash(db, [item]))) || null;
    case 'purge':
      if (item) db.transaction(() => purge(db, [item]));
      return null;
    case 'kind':
      return (tag && write((db) => updateTag(db, tag.id, { kind: tagKinds[b % 3] ?? 'actor' }))) || null;
    case 'mergeTags':
      return (tag && other && write((db) => mergeTags(db, [tag.id], other.id))) || null;
    case 'deleteTag':
      return (tag && write((db) => deleteTags(db, [tag.id], null))) || null;
    case 'replaceTag':
      return (tag && other && write((db) => deleteTags(db, [tag.id], other.id))) || null;
    case 'splitTag': {
      const highlightIds = db.all<{ id: never }>('SELECT id FROM highlight').map(({ id }) => id);
      const created = { id: newId.tag(), kind: tagKinds[b % 3] ?? 'actor', name: 'split' };
      return (tag && write((db) => splitTag(db, { id: tag.id, created, aliases: [], highlightIds }))) || null;
    }
    case 'mark':
      return (
        (document &&
          write((db) =>
            insertHighlight(db, {
              id: newId.highlight(),
              documentId: document.id,
              range: TextRange.parse(range(b % 8, (b % 8) + 3)),
              colour,
              tagIds: tag ? [tag.id] : [],
            }),
          )) ||
        null
      );
    case 'tag':
      return (tag && highlight && write((db) => addHighlightTag(db, highlight.id, tag.id))) || null;
    case 'untag':
      return (tag && highlight && write((db) => removeHighlightTag(db, highlight.id, tag.id))) || null;
    case 'recolour':
      return (highlight && write((db) => recolourHighlight(db, highlight.id, colour))) || null;
    case 'delete':
      return (highlight && write((db) => deleteHighlight(db, highlight.id))) || null;
    case 'deleteDocument':
      return (document && write((db) => deleteDocument(db, document.id))) || null;
    case 'metadata': {
      const publishedOn = ['2021', '2022-03-04', null][c % 3] as never;
      return (
        (document && write((db) => updateMetadata(db, document.id, { title: `${c}`, publishedOn }))) || null
      );
    }
    case 'version':
      if (document) changeText(db, document.id, pick(texts, c) ?? []);
      return null;
  }
}

/** Puts two tags on so many highlights that they are counted together where a tag is merged or deleted. */
function fill(db: Connection): void {
  const [one, other] = [newId.tag(), newId.tag()];
  command(db, (write) => {
    insertTag(write, one, { ...emptyTagFields, kind: tagKinds[0], name: 'one' });
    insertTag(write, other, { ...emptyTagFields, kind: tagKinds[1], name: 'other' });
    const documents = write.all<{ id: never }>('SELECT id FROM document ORDER BY key');
    for (let i = 0; i < 24; i++) {
      insertHighlight(write, {
        id: newId.highlight(),
        documentId: documents[i % 2]?.id ?? newId.document(),
        range: range(i % 8, (i % 8) + 3),
        colour: 1,
        tagIds: i % 3 === 0 ? [one, other] : [one],
      });
    }
  });
}

/** What the kept counts are worth by counting every highlight that can be seen. */
function counted(db: Connection) {
  const uses = db.all<{ id: string; highlights: number; documents: number }>(
    `SELECT t.id, count(h.id) AS highlights, count(DISTINCT h.documentId) AS documents FROM tag t
     LEFT JOIN highlight_tag x ON x.tagId = t.id LEFT JOIN live_highlight h ON h.id = x.highlightId
     WHERE t.deletedAt IS NULL GROUP BY t.id ORDER BY t.id`,
  );
  return {
    uses,
    all: db.get<{ n: number }>('SELECT count(*) AS n FROM live_highlight')?.n,
    waiting: db.get<{ n: number }>('SELECT count(*) AS n FROM uncertain_highlight')?.n,
  };
}

const usesOf = (db: Connection) =>
  new Map(listTags(db).map(({ id, highlights, documents }) => [id, { highlights, documents }]));

function kept(db: Connection) {
  const { highlights, toReview } = readCounts(db);
  return {
    uses: listTags(db)
      .map(({ id, highlights, documents }) => ({ id, highlights, documents }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    all: highlights,
    waiting: toReview,
  };
}

test('what is kept counted is what counting gives, whatever was done', () => {
  const runs = Number(process.env.POSTIL_MODEL_RUNS ?? 30);
  const done = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40, size: 'max' }), (actions) => {
      const { db } = newLibrary();
      addDocument(db, texts[0] ?? []);
      addDocument(db, texts[1] ?? [], 'A title');
      fill(db);
      for (const one of actions) {
        const before = usesOf(db);
        try {
          const told = act(db, one);
          if (told?.tagUse && !told.kinds.includes('tag')) {
            for (const { id, ...use } of told.tagUse) before.set(id, use);
            expect(before).toEqual(usesOf(db));
          }
          done.set(one.what, (done.get(one.what) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof LibraryError)) throw error;
        }
        expect(kept(db)).toEqual(counted(db));
      }
      expect(checkCounts(db)).toEqual([]);
      const ids = listTags(db).map(({ id }) => id);
      const marked = db.get(
        `SELECT count(*) AS highlights, count(DISTINCT documentId) AS documents FROM live_highlight
         WHERE id IN (SELECT highlightId FROM highlight_tag)`,
      );
      expect(countUse(db, ids)).toEqual(marked);
      db.close();
    }),
    { numRuns: runs },
  );
  expect([...done.keys()].sort()).toEqual([...new Set(whats)].sort());
}, 300_000);

test('the check of a library finds a count that is not right', () => {
  const { db } = newLibrary();
  const id = addDocument(db, ['Some words.']);
  command(db, (write) =>
    insertHighlight(write, {
      ...{ id: newId.highlight(), documentId: id, range: range(0, 4), colour: 1, tagIds: [] },
    }),
  );
  expect(checkCounts(db)).toEqual([]);
  db.run('UPDATE label_use SET highlights = 7 WHERE label = 1');
  expect(checkCounts(db)).toEqual([
    'The kept numbers of highlights under each mark and tag are not what is there.',
  ]);
  db.close();
});
