import { expect, test } from 'vitest';
import { emptyTagFields } from '../../../../core/model/tag.ts';
import { undoCommand } from '../../../../db/command.ts';
import { deleteDocument, updateMetadata } from '../../../../db/documents.ts';
import { deleteHighlight, insertHighlight, recolourHighlight } from '../../../../db/highlights.ts';
import { writeNote } from '../../../../db/notes.ts';
import { insertTag } from '../../../../db/tags.ts';
import { matchedWords, searchAll } from '../../../helpers/search-all.ts';
import { addDocument, changeText, command, newId, newLibrary, range } from '../library-fixture.ts';

const paragraphs = [
  'Ḥizb Allāh moved its men from al-Qaʾim.',
  'The U.S. and Iran’s forces clashed; Iran denied it. L’Iran said no.',
  'وصلت القوات إلى مدينة البوكمال',
  'Straße and ﬁre. They bully us.',
  '中国外交部发言人说',
];

test.each<[name: string, query: string, found: string[]]>([
  ['one word', 'moved', ['moved']],
  ['case and accents', 'HIZB allah', ['Ḥizb', 'Allāh']],
  ['an unfinished word', 'clas*', ['clas' + 'hed']],
  ['a word as a whole', 'clas', []],
  ['a part of a word', '*lashe*', ['clashed']],
  ['a part of two letters', '*sh* clashed', ['clashed']],
  ['words of different paragraphs', 'moved denied', ['moved', 'denied']],
  ['one word but not another', 'moved NOT denied', []],
  ['one word or another', 'nothing OR denied', ['denied']],
  ['quoted words stand together', '"forces clashed"', ['forces clashed']],
  ['quoted words in another order', '"clashed forces"', []],
  ['quoted words of two paragraphs', '"Qaim the"', []],
  ['words near each other', 'NEAR(forces denied, 3)', ['forces', 'denied']],
  ['words not so near', 'NEAR(forces denied, 1)', []],
  ['words near each other, the other way round', 'NEAR(denied forces, 2)', ['forces', 'denied']],
  ['a hyphen as a space', 'al qa’im', ['al', 'Qaʾim']],
  ['an apostrophe inside a word', 'al-qaim', ['al-Qaʾim']],
  ['a possessive and an elision', 'iran', ['Iran’s', 'Iran', 'Iran']],
  ['an acronym, and the word it looks like', 'us', ['U.S', 'us']],
  ['letters as they are typed', 'US case:match', ['U.S']],
  ['Arabic forms', 'الي مدينه', ['إلى', 'مدينة']],
  ['a ligature and a sharp s', 'strasse fire', ['Straße', 'ﬁre']],
  ['a script without spaces', '外交部', ['外交部']],
  ['characters that do not follow each other', '外部', []],
  ['signs only', '-- "*" ()', []],
  ['nothing', '   ', []],
])('finds %s', (_name, query, found) => {
  const { db } = newLibrary();
  const id = addDocument(db, paragraphs);
  const text = paragraphs.join('\n');
  const { documents } = searchAll(db, query);
  expect(documents.map(({ documentId }) => documentId)).toEqual(found.length > 0 ? [id] : []);
  const places = documents[0]?.places ?? [];
  expect(places.flatMap(matchedWords)).toEqual(found);
  for (const place of places) expect(text.slice(place.start, place.end)).toBe(matchedWords(place)[0]);
  db.close();
});

test('titles, notes, highlights and tags are found and named', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Plain words.', 'Plain marked words.'], 'A plain title');
  const highlightId = newId.highlight();
  const tagId = newId.tag();
  command(db, (write) => {
    insertTag(write, tagId, { ...emptyTagFields, kind: 'theme', name: 'Restraint' });
    insertHighlight(write, { id: highlightId, documentId, range: range(13, 25), colour: 3, tagIds: [tagId] });
    writeNote(write, { id: newId.note(), highlightId, body: 'A plain *note*', baseRevision: 0 });
  });
  const kinds = (query: string) =>
    searchAll(db, query).documents.flatMap(({ places }) =>
      places.map((place) => [place.kind, place.highlightId, place.start, place.snippet, place.paragraph]),
    );
  expect(kinds('plain')).toEqual([
    ['title', null, 0, 'A plain title', null],
    ['text', null, 0, 'Plain words.', 1],
    ['highlight', highlightId, 13, 'Plain marked words.', 2],
    ['note', highlightId, 13, 'A plain *note*', 2],
  ]);
  expect(kinds('plain in:note').map(([kind]) => kind)).toEqual(['note']);
  expect(kinds('plain in:title').map(([kind]) => kind)).toEqual(['title']);
  expect(kinds('plain in:text').map(([kind]) => kind)).toEqual(['text', 'highlight']);
  expect(kinds('plain in:highlight')).toEqual([['highlight', highlightId, 13, 'Plain marked', 2]]);
  expect(kinds('words in:highlight')).toEqual([]);
  expect(kinds('tag:restraint').map(([kind, id]) => [kind, id])).toEqual([['highlight', highlightId]]);
  expect(kinds('mark:3 -tag:Restraint')).toEqual([]);
  expect(kinds('mark:3 note').map(([kind]) => kind)).toEqual(['note']);
  expect(searchAll(db, 'tag:unknown').problems.map(({ sentence }) => sentence)).toEqual([
    'No tag is called “unknown”. Its words were searched.',
  ]);
  db.close();
});

test('a highlight is found whatever else its document holds', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Ferries came.', 'Trains came.'], 'Arrivals');
  const highlightId = newId.highlight();
  command(db, (write) =>
    insertHighlight(write, { id: highlightId, documentId, range: range(0, 13), colour: 1, tagIds: [] }),
  );
  const found = (query: string) => searchAll(db, query).documents.map((one) => one.documentId);
  expect(found('came -trains in:title,highlight')).toEqual([documentId]);
  expect(found('came -trains in:highlight')).toEqual([documentId]);
  expect(found('came -ferries in:title,highlight')).toEqual([]);
  expect(found('came -trains')).toEqual([]);
  db.close();
});

test('a highlight that has no place in the current text is not what a tag or a mark finds', () => {
  const { db } = newLibrary();
  const words = 'Farmers near the dam reported that two wells had run dry since August.';
  const documentId = addDocument(db, [words, 'The governor said nothing about it.']);
  const [tagId, id] = [newId.tag(), newId.highlight()];
  command(db, (write) => {
    insertTag(write, tagId, { ...emptyTagFields, kind: 'theme', name: 'Water' });
    const all = range(0, words.length);
    insertHighlight(write, { id, documentId, range: all, colour: 4, tagIds: [tagId] });
  });
  const count = (query: string) => searchAll(db, query).documents.length;
  expect([count('tag:water'), count('mark:4')]).toEqual([1, 1]);
  expect(changeText(db, documentId, ['The governor said nothing about it.'])).toMatchObject({ lost: 1 });
  expect([count('tag:water'), count('mark:4'), count('governor -tag:water')]).toEqual([0, 0, 1]);
  changeText(db, documentId, [words, 'The governor said nothing about it.']);
  expect([count('tag:water'), count('mark:4')]).toEqual([1, 1]);
  db.close();
});

test('all names of an actor are searched, or the one that is typed', () => {
  const { db } = newLibrary();
  addDocument(db, ['Kata’ib Hezbollah spoke. The Hezbollah Brigades denied it.', 'كتائب حزب الله']);
  addDocument(db, ['Iraqi Hezbollah Brigades']);
  const aliases = ['Hezbollah Brigades', 'كتائب حزب الله'];
  command(db, (write) =>
    insertTag(write, newId.tag(), { ...emptyTagFields, kind: 'actor', name: 'Kataib Hezbollah', aliases }),
  );
  const words = (query: string) =>
    searchAll(db, query)
      .documents.flatMap(({ places }) => places.flatMap(matchedWords))
      .sort();
  const all = ['Hezbollah Brigades', 'Hezbollah Brigades', 'Kata’ib Hezbollah', 'كتائب حزب الله'];
  expect(words('actor:"Kata’ib Hezbollah"')).toEqual(all);
  expect(words('actor:"Kata’ib Hezbollah" names:typed')).toEqual(['Kata’ib Hezbollah']);
  expect(words('"kataib hezbollah"')).toEqual(['Kata’ib Hezbollah']);
  expect(words('"kataib hezbollah" names:all')).toEqual(all);
  db.close();
});

test('documents are narrowed by what is known of them', () => {
  const { db } = newLibrary();
  const first = addDocument(db, ['Alpha words.'], 'One');
  const second = addDocument(db, ['Alpha words.'], 'Two');
  const undated = addDocument(db, ['Alpha words.'], 'Three');
  command(db, (write) => {
    updateMetadata(write, first, {
      publisher: 'Levant Security Review',
      publishedOn: '2024-02-11',
      language: 'en-GB',
    });
    updateMetadata(write, second, {
      publisher: 'ECSS',
      publishedOn: '2023',
      authors: ['Ann Lee', 'Bo Al-Ali'],
    });
  });
  const found = (query: string) => searchAll(db, query).documents.map(({ documentId }) => documentId);
  expect(found('alpha')).toEqual([undated, second, first]);
  expect(found('alpha publisher:"security review"')).toEqual([first]);
  expect(found('publisher:secur')).toEqual([]);
  expect(found('author:"al ali"')).toEqual([second]);
  expect(found('author:"lee bo"')).toEqual([]);
  expect(found('language:en')).toEqual([first]);
  expect(found('date:2024')).toEqual([first]);
  expect(found('date:2024-02')).toEqual([first]);
  // A date that is known in part passes if it may lie there.
  expect(found('date:2023-05')).toEqual([second]);
  expect(found('date:2022-12')).toEqual([]);
  expect(found('date:>2023-05')).toEqual([second, first]);
  expect(found('date:<=2024-01')).toEqual([second]);
  expect(found('title:two AND (date:2023-05 OR title:three)')).toEqual([second]);
  expect(found('date:2023..2024')).toEqual([second, first]);
  expect(found('date:<2024')).toEqual([second]);
  expect(found('date:none')).toEqual([undated]);
  expect(found('alpha -date:none')).toEqual([second, first]);
  expect(found('title:two OR date:2024')).toEqual([second, first]);
  db.close();
});

test('what changes is found by what it is now, and undo brings back what was', () => {
  const { db } = newLibrary();
  const documentId = addDocument(db, ['Words.'], 'Former');
  const draft = { id: newId.note(), highlightId: newId.highlight() };
  const count = (query: string) => searchAll(db, query).documents.length;
  command(db, (write) => {
    insertHighlight(write, { id: draft.highlightId, documentId, range: range(0, 5), colour: 1, tagIds: [] });
    writeNote(write, { ...draft, body: 'first', baseRevision: 0 });
  });
  command(db, (write) => writeNote(write, { ...draft, body: 'second', baseRevision: 1 }));
  expect([count('first'), count('second')]).toEqual([0, 1]);
  command(db, (write) => updateMetadata(write, documentId, { title: 'Latter' }));
  expect([count('former'), count('latter'), count('words latter')]).toEqual([0, 1, 1]);
  undoCommand(db, newId.command(), 1);
  expect([count('former'), count('latter')]).toEqual([1, 0]);
  command(db, (write) => recolourHighlight(write, draft.highlightId, 5));
  expect([count('mark:1'), count('mark:5')]).toEqual([0, 1]);
  command(db, (write) => deleteHighlight(write, draft.highlightId));
  expect([count('mark:5'), count('second')]).toEqual([0, 0]);
  undoCommand(db, newId.command(), 2);
  expect([count('mark:5'), count('second')]).toEqual([1, 1]);
  command(db, (write) => deleteDocument(write, documentId));
  expect([count('words'), count('mark:5'), count('second')]).toEqual([0, 0, 0]);
  db.close();
});

test('the best comes first: in the title, together, often', () => {
  const { db } = newLibrary();
  const once = addDocument(db, ['Halt.', 'Fire.']);
  const often = addDocument(db, ['Halt fire.', 'Halt fire again.', 'Halt.']);
  const together = addDocument(db, ['Halt fire.']);
  const inTitle = addDocument(db, ['Nothing.'], 'Halt, fire');
  addDocument(db, ['Other words.']);
  const { documents } = searchAll(db, 'halt fire');
  expect(documents.map(({ documentId }) => documentId)).toEqual([inTitle, often, together, once]);
  db.close();
});

test('a snippet of a long paragraph holds its match in whole words', () => {
  const { db } = newLibrary();
  const filler = 'lorem ipsum dolor '.repeat(60);
  addDocument(db, [`${filler}needle ${filler}needle`]);
  const [place] = searchAll(db, 'needle').documents[0]?.places ?? [];
  expect(place?.snippet.length).toBeLessThan(400);
  expect(place?.snippet).toMatch(/^(lorem|ipsum|dolor) .*needle.* (lorem|ipsum|dolor)$/);
  expect(place).toMatchObject({ isCut: { start: true, end: true }, others: 1 });
  db.close();
});
