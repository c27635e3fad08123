import { describe, expect, test } from 'vitest';
import { type FindEvent, maxHits } from '../../../../../core/contract/find.ts';
import { DocumentId } from '../../../../../core/model/ids.ts';
import type { FindOptions } from '../../../../../core/text/find-pattern.ts';
import { findInDocument } from '../../../../../electron/backend/find/find-in-document.ts';
import { FoldedTexts, sliceLength } from '../../../../../electron/backend/find/folded-texts.ts';
import { addDocument, newId, newLibrary } from '../../../db/library-fixture.ts';

const anyForm: FindOptions = { matchCase: false, matchAccents: false, wholeWords: false };

/** A document of these paragraphs, ready to be searched; `runs` are the hits of each event, as they stand in the text. */
function library(paragraphs: readonly string[]) {
  const { db, statements } = newLibrary();
  const id = addDocument(db, paragraphs);
  const texts = new FoldedTexts();
  const text = paragraphs.join('\n');
  const find = (query: string, from = 0, options: Partial<FindOptions> = {}, signal?: AbortSignal) =>
    findInDocument({ db, texts }, { id, query, from, options: { ...anyForm, ...options } }, signal);
  const runs = async (...wanted: Parameters<typeof find>) => {
    const found: number[][] = [];
    let isComplete: boolean | null = null;
    for await (const event of find(...wanted)) {
      if (event.kind === 'done') isComplete = event.isComplete;
      else found.push(event.places);
    }
    return { found, isComplete };
  };
  return { db, texts, text, find, runs, statements };
}

/** Paragraphs of about four slices, with `word` at their beginning in some of them. */
function longText(word: string, at: readonly number[]): string[] {
  const filler = 'Nothing to see here. '.repeat(50).trim();
  const count = Math.ceil((4 * sliceLength) / filler.length);
  return Array.from({ length: count }, (_, i) => (at.includes(i) ? `${word} ${filler}` : filler));
}

describe('findInDocument', () => {
  test('gives each hit exactly, and says that these are all', async () => {
    const { runs, text } = library(['Ḥizb Allāh and', 'hizb', 'Allah. HIZB\u00a0ALLAH 𝐀']);
    const { found, isComplete } = await runs('hizb allah');
    const places = found.flat();
    expect(text.slice(places[0], places[1])).toBe('Ḥizb Allāh');
    expect(text.slice(places[2], places[3])).toBe('HIZB\u00a0ALLAH');
    expect(places).toHaveLength(4);
    expect(isComplete).toBe(true);
  });

  test('tells the first hit after the place before it looks any further, then goes round', async () => {
    const paragraphs = longText('Qantara', [1, 130, 131, 240]);
    const { find, runs, text, statements } = library(paragraphs);
    const starts = [...text.matchAll(/Qantara/g)].map(({ index }) => index);
    const from = text.split('\n').slice(0, 120).join('\n').length;
    const searched = () => statements.filter((sql) => /FROM block WHERE .* start < /.test(sql)).length;
    const before = searched();
    const events = find('qantara', from);
    const first = (await events.next()).value as FindEvent;
    expect(first).toEqual({ kind: 'hits', places: expect.arrayContaining([starts[1], starts[2]]) });
    expect(searched() - before).toBeLessThanOrEqual(2);
    await events.return(undefined);

    const { found } = await runs('qantara', from);
    expect(found.flat().filter((_, i) => i % 2 === 0)).toEqual([starts[1], starts[2], starts[3], starts[0]]);
    for (const run of found) expect(run).toEqual(run.toSorted((a, b) => a - b));
  });

  test('looks from the beginning of the block that holds the place, so that hits never depend on it', async () => {
    const { runs } = library(['aaaa aaaa']);
    expect((await runs('aa', 1)).found.flat()).toEqual((await runs('aa', 0)).found.flat());
  });

  test('reads a text once for all keys of one kind of search', async () => {
    const { runs, statements } = library(longText('Qantara', [3]));
    await runs('q');
    const before = statements.length;
    await runs('qa');
    expect(statements.slice(before).some((sql) => sql.includes('SELECT start, text'))).toBe(false);
    await runs('qa', 0, { matchCase: true });
    expect(statements.slice(before).some((sql) => sql.includes('SELECT start, text'))).toBe(true);
  });

  test('names no more hits than it may', async () => {
    const { runs } = library(Array.from({ length: 60 }, () => 'a '.repeat(2000)));
    const { found, isComplete } = await runs('a');
    expect(found.flat()).toHaveLength(maxHits * 2);
    expect(isComplete).toBe(false);
    expect((await runs('a', 0, { wholeWords: true })).isComplete).toBe(false);
  });

  test('stops when it is no longer wanted', async () => {
    const { find } = library(longText('Qantara', [1, 240]));
    const abort = new AbortController();
    const seen: FindEvent[] = [];
    for await (const event of find('qantara', 0, {}, abort.signal)) {
      seen.push(event);
      abort.abort();
    }
    expect(seen).toHaveLength(1);
    expect(seen[0]?.kind).toBe('hits');
  });

  test('lets others work while it searches', async () => {
    const { runs } = library(longText('Qantara', [1, 240]));
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await runs('qantara');
    await runs('here');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  test('finds nothing for nothing, and nothing in a document that is not there', async () => {
    const { runs, db, texts } = library(['one two']);
    expect(await runs('  ')).toEqual({ found: [], isComplete: true });
    expect(await runs('three')).toEqual({ found: [], isComplete: true });
    const unknown = { id: DocumentId.parse(newId.document()), query: 'one', from: 0, options: anyForm };
    await expect(findInDocument({ db, texts }, unknown).next()).rejects.toThrow('This document');
  });
});
