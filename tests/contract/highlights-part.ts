import { isDefinedError, safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { HighlightInText } from '../../core/contract/highlights.ts';
import { HighlightId, NoteId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';
import { command, makeRecords, range } from './make-records.ts';

/** Tests of `highlights.*`, their notes and tags. */
export function testHighlights(given: () => Pick<Connection, 'client'>): void {
  const { newDocument, newTag, newHighlight } = makeRecords(given);

  test('a highlight keeps its exact words and what is around them', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const { text: stored } = await client.documents.text({ id: documentId });
    const start = stored.indexOf('Ḥizb');
    const id = HighlightId.parse(uuidv7());
    const tagId = await newTag('Hezbollah');
    const place = { range: range(start, start + 10), colour: 8 as const, tagIds: [tagId] };
    const made = await client.highlights.create({ ...command(), id, documentId, ...place });
    expect(made).toMatchObject({ quote: 'Ḥizb Allāh', tagIds: [tagId], note: null, colour: 8 });
    expect(stored).toContain(made.prefix + made.quote + made.suffix);
    expect(made.prefix).toHaveLength(32);
    expect(await client.highlights.list({ documentId })).toEqual([HighlightInText.parse(made)]);
    await client.highlights.move({ ...command(), id, range: range(start, start + 4) });
    await client.highlights.recolour({ ...command(), id, colour: 1 });
    const other = await newTag('other');
    await client.highlights.addTag({ ...command(), id, tagId: other });
    await client.highlights.removeTag({ ...command(), id, tagId });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ colour: 1, tagIds: [other] }]);
    const { passages } = await client.dossier.passages({ tagId: other });
    expect(passages).toMatchObject([
      { passage: { quote: 'Ḥizb', suffix: expect.stringMatching(/^ Allāh/) } },
    ]);
    await client.highlights.delete({ ...command(), id });
    expect(await client.highlights.list({ documentId })).toEqual([]);
  });

  test('changes of a range in one group are one step of undo', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    const groupId = uuidv7();
    for (const end of [11, 12, 13])
      await client.highlights.move({ ...command(), id, groupId, range: range(4, end) });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 13 }]);
    expect(await client.library.undo(command())).toMatchObject({ label: 'Range changed', documentId });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 9 }]);
  });

  test('highlights are merged into the oldest, and undone at once', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const id = await newHighlight(documentId, [await newTag('first')]);
    const other = HighlightId.parse(uuidv7());
    const place = { documentId, range: range(6, 14), colour: 1 as const, tagIds: [await newTag('second')] };
    await client.highlights.create({ ...command(), id: other, ...place });
    const before = await client.highlights.list({ documentId });
    const merge = { ids: [other, id], noteId: NoteId.parse(uuidv7()) };
    expect(await client.highlights.merge({ ...command(), ...merge })).toEqual({ id });
    expect(await client.highlights.list({ documentId })).toMatchObject([
      { id, start: 4, end: 14, colour: 3, tagIds: [expect.any(String), ...place.tagIds] },
    ]);
    await client.library.undo(command());
    expect(await client.highlights.list({ documentId })).toEqual(before);
    const [error] = await safe(client.highlights.merge({ ...command(), ...merge, ids: [id, id] }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('a range outside the text, or inside a character, is refused', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const { text: stored } = await client.documents.text({ id: documentId });
    const flag = stored.indexOf('🇮🇷');
    for (const wrong of [range(0, stored.length + 1), range(flag + 1, flag + 4), range(flag, flag + 1)]) {
      const input = {
        ...command(),
        id: HighlightId.parse(uuidv7()),
        documentId,
        range: wrong,
        colour: 1 as const,
      };
      const [error] = await safe(client.highlights.create(input));
      expect(error).toMatchObject({ code: 'NOT_ALLOWED', data: { reason: expect.stringMatching(/\.$/) } });
    }
    const whole = range(0, stored.length);
    const input = {
      ...command(),
      id: HighlightId.parse(uuidv7()),
      documentId,
      range: whole,
      colour: 1 as const,
    };
    expect((await client.highlights.create(input)).quote).toBe(stored);
  });

  test('a note is written, refused when it is out of date, and removed', async () => {
    const { client } = given();
    const highlightId = await newHighlight(await newDocument());
    const id = NoteId.parse(uuidv7());
    const editId = uuidv7();
    const write = (body: string, baseRevision: number) =>
      client.notes.write({ ...command(), editId, id, highlightId, body, baseRevision });
    expect(await write('Mine *so far*', 0)).toEqual({ revision: 1 });
    expect(await write('Mine', 1)).toEqual({ revision: 2 });
    const [error] = await safe(write('Late', 1));
    expect(isDefinedError(error) && error.code === 'NOTE_CHANGED' && error.data.current).toMatchObject({
      id,
      body: 'Mine',
      revision: 2,
    });
    expect(await write(' ', 2)).toEqual({ revision: 0 });
    expect(await write('Again', 0)).toMatchObject({ revision: expect.any(Number) });
  });

  test('tags are made, changed, used and deleted', async () => {
    const { client } = given();
    const parent = await newTag('parent');
    const id = await newTag('IRGC');
    const fields = {
      aliases: ['Sepah', 'سپاه'],
      definition: 'The Guards.',
      parentIds: [parent],
      colour: 2 as const,
    };
    await client.tags.update({ ...command(), id, fields: { ...fields, aliases: ['Sepah'] } });
    await client.tags.update({ ...command(), id, fields: {}, addAliases: ['سپاه'] });
    const documentId = await newDocument();
    await newHighlight(documentId, [id, parent]);
    const tag = (await client.tags.list()).find((one) => one.id === id);
    expect(tag).toMatchObject({ ...fields, name: 'IRGC', highlights: 1, documents: 1 });
    const dossier = await client.dossier.read({ tagId: id });
    expect(dossier).toMatchObject({ tag, appearsWith: [{ tagId: parent, count: 1 }] });
    const [error] = await safe(client.tags.update({ ...command(), id: parent, fields: { parentIds: [id] } }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    await client.tags.delete({ ...command(), ids: [id] });
    const [gone] = await safe(client.dossier.read({ tagId: id }));
    expect(gone).toMatchObject({ code: 'NOT_FOUND', data: { what: 'This tag' } });
  });

  test('several passages are marked at once, as one step of undo', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const tagId = await newTag('Many');
    const passages = [range(4, 9), range(4, 9), range(10, 14)].map((place) => ({
      id: HighlightId.parse(uuidv7()),
      range: place,
    }));
    const wanted = { documentId, passages, colour: 3 as const, tagIds: [tagId] };
    await client.highlights.createMany({ ...command(), ...wanted });
    const made = await client.highlights.list({ documentId });
    expect(made.map(({ id, start, end, tagIds }) => ({ id, start, end, tagIds }))).toEqual(
      passages.map(({ id, range: { start, end } }) => ({ id, start, end, tagIds: [tagId] })),
    );
    expect(await client.library.undo(command())).toMatchObject({ label: '3 highlights added' });
    expect(await client.highlights.list({ documentId })).toEqual([]);
    const outside = { id: HighlightId.parse(uuidv7()), range: range(0, 100_000) };
    const [error] = await safe(
      client.highlights.createMany({ ...command(), ...wanted, passages: [...passages, outside] }),
    );
    expect(isDefinedError(error) && error.code).toBe('NOT_ALLOWED');
    const long = Array.from({ length: 3 }, () => ({ ...outside, range: range(0, 10_000_000) }));
    const [refused] = await safe(client.highlights.createMany({ ...command(), ...wanted, passages: long }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.highlights.list({ documentId })).toEqual([]);
  });

  test('a highlight’s history is told, and its past comes back', async () => {
    const { client } = given();
    const documentId = await newDocument();
    const id = await newHighlight(documentId);
    await client.highlights.move({ ...command(), id, range: range(0, 3) });
    const [moved, created] = await client.highlights.history({ id });
    expect(moved).toMatchObject({
      how: 'done',
      changes: [{ what: 'moved', from: { quote: 'title' }, to: { quote: 'The' } }],
    });
    expect(created).toMatchObject({ changes: [{ what: 'created', colour: 3, place: { quote: 'title' } }] });
    await client.highlights.restorePast({ ...command(), id, seq: created?.seq ?? 0, part: 'passage' });
    expect(await client.highlights.list({ documentId })).toMatchObject([{ start: 4, end: 9 }]);
    const { steps } = await client.library.history({ documentId, limit: 2 });
    expect(steps).toMatchObject([
      { label: 'Earlier passage restored', how: 'done', undoSteps: 1, documents: [{ id: documentId }] },
      { label: 'Range changed', undoSteps: 2 },
    ]);
    const { undoStep } = (await client.library.info()).journal;
    expect(steps[0]?.step).toBe(undoStep);
    const all = await client.library.history({ limit: 1 });
    expect(all).toMatchObject({ steps: [steps[0]], next: steps[0]?.seq });
  });
}
