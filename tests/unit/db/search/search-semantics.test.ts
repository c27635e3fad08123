import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Colour } from '../../../../core/model/highlight.ts';
import type { DocumentId, TagId } from '../../../../core/model/ids.ts';
import { emptyTagFields } from '../../../../core/model/tag.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { printQuery } from '../../../../core/search/print-query.ts';
import type { Expression, Filter, Query, Term } from '../../../../core/search/query.ts';
import { indexedForm } from '../../../../core/text/indexed-form.ts';
import { deleteDocument, updateMetadata } from '../../../../db/documents.ts';
import { insertHighlight } from '../../../../db/highlights.ts';
import { writeNote } from '../../../../db/notes.ts';
import { insertTag } from '../../../../db/tags.ts';
import { searchAll } from '../../../helpers/search-all.ts';
import { addDocument, command, newId, newLibrary, range } from '../library-fixture.ts';

/** Few words, so that they meet. */
const words = [
  'iran',
  'Iran’s',
  'l’Iran',
  'halt',
  'halted',
  'fire',
  'al-Qaim',
  'الي',
  '中国',
  '国',
  'U.S.',
  'us',
];
const word = fc.constantFrom(...words);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

const document = fc.record({
  title: fc.option(sentence),
  blocks: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  publisher: fc.constantFrom(null, 'ECSS', 'Levant Review'),
  date: fc.constantFrom(null, '2023', '2024-02', '2024-02-11'),
  isDeleted: fc.boolean().map((deleted) => deleted),
  mark: fc.integer({ min: 1, max: 3 }),
  isTagged: fc.boolean(),
  note: fc.option(sentence),
});
type MadeDocument = typeof document extends fc.Arbitrary<infer D> ? D : never;

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), text: word }),
  fc.record({ kind: fc.constant('prefix' as const), text: fc.constantFrom('ha', 'halt', 'ir', 'u') }),
  fc.record({ kind: fc.constant('part' as const), text: fc.constantFrom('alt', 'ra', 'aim', '国') }),
  fc.record({ kind: fc.constant('phrase' as const), text: fc.tuple(word, word).map((two) => two.join(' ')) }),
  fc.record({
    kind: fc.constant('near' as const),
    texts: fc.array(word, { minLength: 2, maxLength: 3 }),
    distance: fc.integer({ min: 0, max: 3 }),
  }),
);
const filter: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
  { kind: 'field', field: 'publisher', text: 'levant' },
  { kind: 'field', field: 'title', text: 'iran' },
  { kind: 'date', test: { kind: 'range', from: '2024', to: '2024' } },
  { kind: 'date', test: { kind: 'none' } },
  { kind: 'mark', name: '2' },
  { kind: 'tag', field: 'tag', name: 'Restraint', isExact: false },
);
const { expression } = fc.letrec<{ expression: Expression; joined: Expression; negated: Expression }>(
  (tie) => ({
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      term,
      term,
      filter,
      tie('joined'),
      tie('negated'),
    ),
    joined: fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
    negated: fc.record({ kind: fc.constant('not' as const), part: tie('expression') }),
  }),
);
const query: fc.Arbitrary<Query> = fc.record({
  expression,
  scopes: fc.constantFrom<Query['scopes']>(
    [],
    [],
    ['text'],
    ['title'],
    ['note'],
    ['text', 'note'],
    ['highlight'],
    ['title', 'highlight'],
  ),
  matchCase: fc.constant(false),
  names: fc.constant('usual' as const),
});

/** Whether a text, one paragraph, holds a term: said again in the simplest way, word by word. */
function holdsTerm(text: string, of: Term): boolean {
  const own = indexedForm(text).split(' ');
  const runs = (of.kind === 'near' ? of.texts : [of.text]).map((one) => indexedForm(one).split(' '));
  const isAt = (run: readonly string[], at: number) =>
    run.every((wanted, i) => {
      const found = own[at + i] ?? '';
      const isLast = i === run.length - 1;
      if (isLast && of.kind === 'prefix') return found.startsWith(wanted);
      return isLast && of.kind === 'part' ? found.includes(wanted) : found === wanted;
    });
  const places = runs.map((run) =>
    own.flatMap((_, at) => (isAt(run, at) ? [{ at, end: at + run.length }] : [])),
  );
  if (of.kind !== 'near') return (places[0] ?? []).length > 0;
  const choices = places.reduce<{ at: number; end: number }[][]>(
    (before, some) => before.flatMap((chosen) => some.map((one) => [...chosen, one])),
    [[]],
  );
  return choices.some((chosen) => {
    const last = Math.max(...chosen.map(({ at }) => at));
    return chosen.every(({ end }) => last - end <= of.distance);
  });
}

/** Whether a query holds of an item of a document: its texts, each by itself, and the document's own facts. */
function holds(of: Expression, texts: readonly string[], made: MadeDocument): boolean {
  switch (of.kind) {
    case 'and':
      return of.parts.every((part) => holds(part, texts, made));
    case 'or':
      return of.parts.some((part) => holds(part, texts, made));
    case 'not':
      return !holds(of.part, texts, made);
    case 'field':
      return indexedForm((of.field === 'title' ? made.title : made.publisher) ?? '')
        .split(' ')
        .includes(of.text);
    case 'date':
      return of.test.kind === 'none' ? made.date === null : (made.date?.startsWith('2024') ?? false);
    case 'mark':
      return made.mark === 2;
    case 'tag':
      return made.isTagged;
    default:
      return texts.some((text) => holdsTerm(text, of));
  }
}

const hasTerm = (of: Expression): boolean => {
  if (of.kind === 'not') return hasTerm(of.part);
  if (of.kind === 'and' || of.kind === 'or') return of.parts.some(hasTerm);
  return of.kind !== 'field' && of.kind !== 'date' && of.kind !== 'mark' && of.kind !== 'tag';
};

/** Whether nothing without a word that is asked for can be meant: beside texts, notes are looked for by their words only. */
function needsWord(of: Expression): boolean {
  if (of.kind === 'and') return of.parts.some(needsWord);
  if (of.kind === 'or') return of.parts.every(needsWord);
  return of.kind !== 'not' && hasTerm(of);
}

function isWanted({ expression: asked, scopes }: Query, made: MadeDocument): boolean {
  if (!asked || made.isDeleted) return false;
  const isIn = (scope: Query['scopes'][number]) => scopes.length === 0 || scopes.includes(scope);
  const texts = [...(isIn('title') && made.title ? [made.title] : []), ...(isIn('text') ? made.blocks : [])];
  const inText = (isIn('title') || isIn('text')) && holds(asked, texts, made);
  const inHighlight =
    scopes.includes('highlight') && !isIn('text') && holds(asked, made.blocks.slice(0, 1), made);
  const areNotesAlone = scopes.length > 0 && scopes.every((scope) => scope === 'note');
  const inNote =
    isIn('note') &&
    made.note !== null &&
    (areNotesAlone || needsWord(asked)) &&
    holds(asked, [made.note], made);
  return inText || inHighlight || inNote;
}

function fill(made: readonly MadeDocument[]) {
  const { db } = newLibrary();
  const tagId: TagId = newId.tag();
  command(db, (write) => insertTag(write, tagId, { ...emptyTagFields, kind: 'theme', name: 'Restraint' }));
  const ids = made.map((one): DocumentId => {
    const documentId = addDocument(db, one.blocks, one.title);
    const highlightId = newId.highlight();
    command(db, (write) => {
      updateMetadata(write, documentId, { publisher: one.publisher, publishedOn: one.date });
      const colour = Colour.parse(one.mark);
      const tagIds = one.isTagged ? [tagId] : [];
      const all = range(0, one.blocks[0]?.length ?? 0);
      insertHighlight(write, { id: highlightId, documentId, range: all, colour, tagIds });
      if (one.note) writeNote(write, { id: newId.note(), highlightId, body: one.note, baseRevision: 0 });
      if (one.isDeleted) deleteDocument(write, documentId);
    });
    return documentId;
  });
  return { db, ids };
}

test('a search finds what reading everything finds', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 5 }),
      fc.array(query, { minLength: 60, maxLength: 60 }),
      (made, queries) => {
        const { db, ids } = fill(made);
        for (const one of queries) {
          const text = printQuery(one);
          // What stands doubly negated, or in brackets for nothing, is printed and read as it is meant.
          const asked = parseQuery(text).query;
          const wanted = ids.filter((_, i) => isWanted(asked, made[i] as MadeDocument));
          const { documents, problems } = searchAll(db, text);
          found += documents.length;
          expect({ text, problems, found: documents.map(({ documentId }) => documentId).sort() }).toEqual({
            text,
            problems: [],
            found: wanted.sort(),
          });
        }
        db.close();
      },
    ),
    { numRuns: 12 },
  );
  expect(found).toBeGreaterThan(100);
});

test('any string gives an answer, and its matches stand where it says', () => {
  const { db } = newLibrary();
  const texts = ['Iran’s Kata’ib U.S. 中国 halt', 'Straße ﬁre (AND) "x" NEAR'];
  addDocument(db, texts, 'Iran');
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      'text:',
      'AND',
      '^',
      '\0',
      '\ud800',
      '-',
      'tag:',
      'date:',
      'in:note',
      '{',
      '%',
    ),
    word,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (parts, isTyping) => {
      for (const { places } of searchAll(db, parts.join(' '), isTyping).documents) {
        for (const { snippet, matches, start, end, kind } of places) {
          const first = matches[0] && snippet.slice(matches[0].start, matches[0].end);
          if (kind === 'text') expect(texts.join('\n').slice(start, end)).toBe(first);
          for (const match of matches) {
            expect(indexedForm(snippet.slice(match.start, match.end))).not.toBe('');
          }
        }
      }
    }),
    { numRuns: 200 },
  );
  db.close();
});
