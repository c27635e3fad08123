import { describe, expect, test } from 'vitest';
import { Colour } from '../../../core/model/highlight.ts';
import type { DocumentId, HighlightId, VersionId } from '../../../core/model/ids.ts';
import { undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { deleteHighlight, insertHighlight } from '../../../db/highlights.ts';
import { listUncertain } from '../../../db/uncertain-highlights.ts';
import { currentVersion, readText } from '../../../db/versions.ts';
import { addDocument, changeText, command, newId, newLibrary, range } from './library-fixture.ts';

const opening = 'Recent weeks in the valley have seen an escalation of hostilities along the river.';
const second = 'The governor said on Monday that talks would be held in the capital before winter.';
const third = 'Farmers near the dam reported that two wells had run dry since the end of August.';
const fourth = 'No group has claimed the attack on the convoy, which left three drivers wounded.';
const article = [opening, second, third, fourth];

/** Marks these words of a document, each where it stands first. */
function mark(db: Connection, documentId: DocumentId, ...quotes: string[]): HighlightId[] {
  const text = readText(db, currentVersion(db, documentId));
  return command(db, (write) =>
    quotes.map((quote) => {
      const id = newId.highlight();
      const start = text.indexOf(quote);
      const place = range(start, start + quote.length);
      insertHighlight(write, { id, documentId, range: place, colour: Colour.parse(1), tagIds: [] });
      return id;
    }),
  );
}

/** Marks words of a document where they stand first. */
function markOne(db: Connection, documentId: DocumentId, quote: string): HighlightId {
  const [id] = mark(db, documentId, quote);
  if (!id) throw new Error('Nothing was marked.');
  return id;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly formerQuote: string | null;
  readonly confidence: number | null;
  readonly versionId: VersionId;
}

function read(db: Connection, id: HighlightId): Row {
  const row = db.get<Row>('SELECT * FROM highlight WHERE id = ?', id);
  if (!row) throw new Error('The highlight is gone.');
  return row;
}

/** The words that the text has where a highlight is. */
const wordsAt = (db: Connection, row: Row) => readText(db, row.versionId).slice(row.start, row.end);

describe('carryHighlights', () => {
  test('what is shown and what waits for a look is all there is, and undo takes it all back', () => {
    const { db } = newLibrary();
    const id = addDocument(db, article);
    const all = mark(db, id, 'an escalation', 'talks would be held', third, 'left three drivers');
    const before = db.all('SELECT * FROM highlight ORDER BY id');
    const counts = changeText(db, id, [
      `Updated. ${opening}`,
      second.replace('talks', 'new talks'),
      fourth.replace('three', 'four'),
    ]);
    expect(counts).toEqual({ exact: 2, changed: 1, lost: 1 });
    const rows = all.map((one) => read(db, one));
    expect(rows.map(({ quote, formerQuote }) => [quote, formerQuote])).toEqual([
      ['an escalation', null],
      ['talks would be held', null],
      [third, null],
      ['left four drivers', 'left three drivers'],
    ]);
    for (const row of rows) expect(wordsAt(db, row)).toBe(row.quote);
    expect(rows.map(({ versionId }) => versionId === currentVersion(db, id))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(listUncertain(db, id).map(({ state, formerQuote }) => [state, formerQuote])).toEqual(
      expect.arrayContaining([
        ['lost', third],
        ['changed', 'left three drivers'],
      ]),
    );
    const sure = rows.filter((row) => row.formerQuote === null && row.versionId === currentVersion(db, id));
    expect(sure.length + listUncertain(db, id).length).toBe(all.length);
    undoCommand(db, newId.command(), 1);
    expect(db.all('SELECT * FROM highlight ORDER BY id')).toEqual(before);
  });

  test('the same words at a place that is not proven wait for a look', () => {
    const { db } = newLibrary();
    const id = addDocument(db, [second, opening, opening, third]);
    const one = markOne(db, id, opening);
    changeText(db, id, [second, opening, third]);
    expect(read(db, one)).toMatchObject({ quote: opening, formerQuote: opening });
    changeText(db, id, [second, opening, third, fourth]);
    expect(read(db, one)).toMatchObject({ quote: opening, formerQuote: opening });
    expect(read(db, one).confidence).toBeLessThan(1);
    expect(listUncertain(db, id).map(({ state }) => state)).toEqual(['changed']);
  });

  test('changed words wait through later versions, until the former ones are back', () => {
    const { db } = newLibrary();
    const id = addDocument(db, article);
    const one = markOne(db, id, 'two wells had run dry');
    const edited = article.map((line) => line.replace('two wells', 'two springs'));
    changeText(db, id, edited);
    changeText(db, id, [...edited, 'A correction was added at noon.']);
    expect(read(db, one)).toMatchObject({
      quote: 'two springs had run dry',
      formerQuote: 'two wells had run dry',
    });
    changeText(db, id, article);
    expect(read(db, one)).toMatchObject({ quote: 'two wells had run dry', formerQuote: null, confidence: 1 });
  });

  test('a lost one is found again in a version that has its words', () => {
    const { db } = newLibrary();
    const id = addDocument(db, article);
    const one = markOne(db, id, 'two wells had run dry');
    changeText(db, id, [opening, second, fourth]);
    expect(read(db, one).versionId).not.toBe(currentVersion(db, id));
    expect(changeText(db, id, ['New.', ...article])).toEqual({ exact: 1, changed: 0, lost: 0 });
    expect(read(db, one)).toMatchObject({ versionId: currentVersion(db, id), formerQuote: null });
    expect(wordsAt(db, read(db, one))).toBe('two wells had run dry');
  });

  test('one in the trash comes along uncounted', () => {
    const { db } = newLibrary();
    const id = addDocument(db, article);
    const one = markOne(db, id, 'two wells');
    command(db, (write) => deleteHighlight(write, one));
    expect(changeText(db, id, ['New.', ...article])).toEqual({ exact: 0, changed: 0, lost: 0 });
    expect(wordsAt(db, read(db, one))).toBe('two wells');
    expect(read(db, one).versionId).toBe(currentVersion(db, id));
  });

  test('a highlight costs three statements', () => {
    const { db, statements } = newLibrary();
    const lines = Array.from({ length: 300 }, (_, i) => `${opening} Case ${i} was heard in court ${i * 7}.`);
    const id = addDocument(db, lines);
    mark(db, id, ...lines.map((_, i) => `Case ${i} was heard`));
    const few = addDocument(db, lines);
    const count = (documentId: DocumentId) => {
      statements.length = 0;
      changeText(db, documentId, ['New.', ...lines]);
      return statements.length;
    };
    // It is read, written, and named in the journal.
    expect(count(id) - count(few)).toBeLessThanOrEqual(3 * lines.length);
  });
});

test('words that the analyst corrects inside a highlight need no look; over its end they do', () => {
  const { db } = newLibrary();
  const id = addDocument(db, article);
  const [around, beside] = mark(
    db,
    id,
    'left three drivers wounded',
    'attack on the convoy, which left three',
  );
  if (!around || !beside) throw new Error();
  const text = readText(db, currentVersion(db, id));
  const at = text.indexOf('three drivers');
  const end = at + 'three drivers'.length;
  const shared = [
    { from: 0, to: 0, length: at, isCertain: true },
    { from: end, to: at + 'four drivers'.length, length: text.length - end, isCertain: true },
  ];
  const counts = changeText(db, id, [opening, second, third, fourth.replace('three', 'four')], shared);
  expect(counts).toEqual({ exact: 1, changed: 1, lost: 0 });
  expect(read(db, around)).toMatchObject({ quote: 'left four drivers wounded', formerQuote: null });
  expect(read(db, beside).formerQuote).toBe('attack on the convoy, which left three');
});
