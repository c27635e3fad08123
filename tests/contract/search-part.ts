import { safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { SavedSearchId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';
import { command, makeRecords } from './make-records.ts';

/** Tests of `search.*`. */
export function testSearch(given: () => Pick<Connection, 'client'>): void {
  const { newDocument } = makeRecords(given);

  test('words are found', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const { documents, next } = await client.search.find({ query: '"hizb allah"', limit: 100 });
    expect(next).toBeNull();
    const [place] = documents.find((one) => one.documentId === documentId)?.places ?? [];
    const words = ({ start, end }: { start: number; end: number }) => place?.snippet.slice(start, end);
    expect(place?.matches.map(words)).toEqual(['Ḥizb Allāh']);
    const inDocument = await client.search.places({ query: '"hizb allah"', documentId });
    expect(inDocument.places[0]).toEqual(place);
    const facets = await client.search.facets({ query: '"hizb allah"' });
    expect(facets.documents.count).toBe(documents.length);
  });

  test('no query is refused: what is not understood is named', async () => {
    const { client } = given();
    const answer = await client.search.find({ query: '((( tag: "§' });
    expect(answer.documents).toEqual([]);
    expect(answer.problems.length).toBeGreaterThan(3);
  });

  test('searches are kept in an order of their own', async () => {
    const { client } = given();
    const ids = [uuidv7(), uuidv7()].map((id) => SavedSearchId.parse(id));
    const [first, second] = ids as [SavedSearchId, SavedSearchId];
    await client.search.saved.save({ ...command(), id: first, name: 'One', query: 'tag:"A" OR b' });
    await client.search.saved.save({ ...command(), id: second, name: 'Two', query: 'c' });
    await client.search.saved.reorder({ ...command(), ids: [second] });
    await client.search.saved.rename({ ...command(), id: first, name: 'Uno' });
    const mine = async () => (await client.search.saved.list()).filter(({ id }) => ids.includes(id));
    expect(await mine()).toEqual([
      { id: second, name: 'Two', query: 'c' },
      { id: first, name: 'Uno', query: 'tag:"A" OR b' },
    ]);
    await client.search.saved.remove({ ...command(), id: second });
    await client.library.undo(command());
    expect(await mine()).toHaveLength(2);
    const [error] = await safe(
      client.search.saved.remove({ ...command(), id: SavedSearchId.parse(uuidv7()) }),
    );
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });
}
