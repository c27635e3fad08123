import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/text/fold.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { writeNote } from '../../../db/notes.ts';
import { search } from '../../../db/search.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const paragraphs = [
  'Ḥizb Allāh moved its men from al-Qaʾim.',
  'The U.S. and Iran’s forces clashed; Iran denied it.',
  'وصلت القوات إلى مدينة البوكمال',
  'Straße and ﬁre.',
];

test.each<[name: string, query: string, found: string[]]>([
  ['one word', 'moved', ['moved']],
  ['case and accents', 'HIZB allah', ['Ḥizb', 'Allāh']],
  ['an unfinished last word', 'clas', ['clas']],
  ['only the last word may be unfinished', 'clas denied', []],
  ['words in any order', 'denied clashed', ['clashed', 'denied']],
  ['words of one paragraph only', 'moved denied', []],
  ['quoted words stand together', '"forces clashed"', ['forces clashed']],
  ['quoted words in another order', '"clashed forces"', []],
  ['a quotation that is not closed', '"forces cla', []],
  ['a hyphen as a space', 'al qa’im', ['al', 'Qaʾim']],
  ['an apostrophe inside a word', 'al-qa’im', ['al-Qaʾim']],
  ['a possessive', 'iran', ['Iran', 'Iran']],
  ['Arabic forms', 'الي مدينه', ['إلى', 'مدينة']],
  ['a ligature and a sharp s', 'strasse fire', ['Straße', 'ﬁre']],
  ['signs only', '-- "*" ()', []],
  ['nothing', '   ', []],
])('finds %s', (_name, query, found) => {
  const { db } = newLibrary();
  const id = addDocument(db, paragraphs);
  const text = paragraphs.join('\n');
  const { hits } = search(db, query, 10);
  expect(hits.length).toBe(found.length > 0 ? 1 : 0);
  const [hit] = hits;
  expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end)) ?? []).toEqual(found);
  if (hit) {
    expect(hit.documentId).toBe(id);
    expect(text.slice(hit.start, hit.end)).toBe(found[0]);
  }
  db.close();
});

test('titles, notes and highlighted passages are found and named', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Plain words.', 'Plain marked words.'], 'A plain title');
  const highlightId = newId.highlight();
  command(db, (write) => {
    insertHighlight(write, { id: highlightId, documentId, range: range(13, 25), colour: 1, tagIds: [] });
    writeNote(write, { id: newId.note(), highlightId, body: 'A plain *note*', baseRevision: 0 });
  });
  const { hits, more } = search(db, 'plain', 10);
  expect(hits.map((hit) => [hit.kind, hit.highlightId, hit.start, hit.snippet])).toEqual([
    ['document', null, 0, 'A plain title'],
    ['note', highlightId, 13, 'A plain *note*'],
    ['document', null, 0, 'Plain words.'],
    ['highlight', highlightId, 13, 'Plain marked words.'],
  ]);
  expect(more).toBe(false);
  expect(search(db, 'plain', 3)).toMatchObject({ more: true, hits: { length: 3 } });
  db.close();
});

test('a changed note is found by its new words only', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Words.']);
  const draft = { id: newId.note(), highlightId: newId.highlight() };
  command(db, (write) => {
    insertHighlight(write, { id: draft.highlightId, documentId, range: range(0, 5), colour: 1, tagIds: [] });
    writeNote(write, { ...draft, body: 'first', baseRevision: 0 });
  });
  command(db, (write) => writeNote(write, { ...draft, body: 'second', baseRevision: 1 }));
  expect(search(db, 'first', 10).hits).toEqual([]);
  expect(search(db, 'second', 10).hits).toHaveLength(1);
  db.close();
});

test('a snippet of a long paragraph holds its match in whole words', () => {
  const { db } = newLibrary();
  const filler = 'lorem ipsum dolor '.repeat(60);
  addDocument(db, [`${filler}needle ${filler}`]);
  const [hit] = search(db, 'needle', 1).hits;
  expect(hit?.snippet.length).toBeLessThan(400);
  expect(hit?.snippet).toMatch(/^(lorem|ipsum|dolor) .*needle.* (lorem|ipsum|dolor)$/);
  db.close();
});

test('no input breaks the search', () => {
  const { db } = newLibrary();
  addDocument(db, paragraphs);
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', '*', 'NEAR(', 'text:', 'AND', '^', '\0', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(word), (parts) => {
      for (const { snippet, matches } of search(db, parts.join(' '), 10).hits) {
        for (const { start, end } of matches) expect(fold(snippet.slice(start, end))).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
  db.close();
});
