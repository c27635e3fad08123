import { safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { DossierFilter } from '../../core/contract/dossier.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, DossierTextId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** Tests of `dossier.*`. */
export function testDossier(given: () => Pick<Connection, 'client'>): void {
  const newTag = async (name: string, kind: 'actor' | 'theme', parentIds: TagId[] = []) => {
    const { client } = given();
    const id = TagId.parse(uuidv7());
    await client.tags.create({ ...command(), id, kind, name });
    await client.tags.update({ ...command(), id, fields: { parentIds } });
    return id;
  };

  test('a dossier counts, orders and narrows the passages of a tag and its members', async () => {
    const { client } = given();
    const league = await newTag('League of Tessaly', 'actor');
    const member = await newTag('Tessalian Scouts', 'actor', [league]);
    const [trade, tolls] = [
      await newTag('Tessalian trade', 'theme'),
      await newTag('Tessalian tolls', 'theme'),
    ];
    const marks: [on: string | null, tagIds: TagId[]][] = [
      ['2023-05', [league, trade]],
      ['2024-02-01', [member, trade, tolls]],
      [null, [league, member]],
    ];
    const documentIds: DocumentId[] = [];
    for (const [on, tagIds] of marks) {
      const documentId = DocumentId.parse(uuidv7());
      documentIds.push(documentId);
      const file = new File([`They met, ${on ?? 'some day'}, ${documentId}.`], 'meeting.txt');
      for await (const _ of await client.documents.import({ ...command(), documentId, file }));
      await client.documents.updateMetadata({ ...command(), id: documentId, metadata: { publishedOn: on } });
      const range = TextRange.parse({ start: 0, end: 8 });
      const id = HighlightId.parse(uuidv7());
      await client.highlights.create({ ...command(), id, documentId, range, colour: 1, tagIds });
    }
    const of = (filter: Partial<DossierFilter>) => ({ tagId: league, filter: DossierFilter.parse(filter) });

    const own = await client.dossier.read(of({}));
    expect(own).toMatchObject({
      memberIds: [member],
      own: { passages: 2, documents: 2 },
      withMembers: { passages: 3, documents: 3 },
      shown: { passages: 2, documents: 2 },
      time: { unit: 'month', bins: [{ from: '2023-05', to: '2023-05', own: 1, members: 0 }], undated: 1 },
    });
    const all = await client.dossier.read(of({ withMembers: true }));
    expect(all.time.bins).toMatchObject([
      { own: 1, members: 0 },
      { from: '2024-02', own: 0, members: 1 },
    ]);
    expect(all.appearsWith).toContainEqual({ tagId: trade, count: 2 });

    const inTime = await client.dossier.passages(of({ withMembers: true }));
    expect(inTime.passages.map(({ passage }) => passage.documentId)).toEqual(documentIds);
    expect(inTime.documents).toHaveLength(3);
    const byTheme = await client.dossier.passages({ ...of({ withMembers: true }), by: 'theme' });
    expect([byTheme.of, byTheme.themes]).toEqual([
      4,
      [
        { themeId: trade, start: 0, count: 2 },
        { themeId: tolls, start: 2, count: 1 },
        { themeId: null, start: 3, count: 1 },
      ],
    ]);
    expect(byTheme.passages.map(({ opensTheme }) => opensTheme)).toEqual([true, false, true, true]);
    const second = await client.dossier.passages({ ...of({ withMembers: true }), offset: 1, limit: 1 });
    expect(second.passages).toMatchObject([{ passage: { documentId: documentIds[1] }, opensDocument: true }]);

    const narrowed: [filter: Partial<DossierFilter>, documents: number[]][] = [
      [{ from: '2024' }, [1]],
      [{ to: '2023-12' }, [0]],
      [{ from: '2023-05-09', to: '2023-06' }, [0]],
      [{ isUndated: true }, [2]],
      [{ themes: [tolls] }, [1]],
    ];
    for (const [filter, wanted] of narrowed) {
      const page = await client.dossier.passages(of({ withMembers: true, ...filter }));
      const shown = page.passages.map(({ passage }) => documentIds.indexOf(passage.documentId));
      expect(shown, JSON.stringify(filter)).toEqual(wanted);
    }
  });

  test('texts are added, written, moved and deleted; what was changed elsewhere is not overwritten', async () => {
    const { client } = given();
    const tagId = await newTag('Ferrymen of Ost', 'actor');
    const [one, two] = [DossierTextId.parse(uuidv7()), DossierTextId.parse(uuidv7())];
    const texts = async () =>
      (await client.dossier.texts({ tagId })).map(({ id, position }) => [id, position]);
    const write = (value: string, base: string) =>
      safe(client.dossier.writeText({ ...command(), id: one, field: 'body', value, base }));
    await client.dossier.addText({ ...command(), id: one, tagId });
    await client.dossier.addText({ ...command(), id: two, tagId });
    expect(await texts()).toEqual([
      [one, -2],
      [two, -1],
    ]);
    expect((await write('First words', '')).error).toBeNull();
    // The same again, as after an answer that was lost.
    expect((await write('First words', '')).error).toBeNull();
    const { error } = await write('Others', '');
    expect(error).toMatchObject({
      code: 'TEXT_CHANGED',
      data: { current: { id: one, body: 'First words' } },
    });

    await client.dossier.moveText({ ...command(), id: one, by: 1 });
    await client.dossier.moveText({ ...command(), id: one, by: 1 });
    expect(await texts()).toEqual([
      [two, -1],
      [one, 0],
    ]);
    await client.dossier.deleteText({ ...command(), id: one });
    expect(await texts()).toEqual([[two, -1]]);
    await client.library.undo(command());
    expect((await client.dossier.texts({ tagId }))[1]).toMatchObject({
      id: one,
      body: 'First words',
      position: 0,
    });
    await client.library.undo(command());
    expect(await texts()).toEqual([
      [two, -2],
      [one, -1],
    ]);
    const [gone] = await safe(client.dossier.texts({ tagId: TagId.parse(uuidv7()) }));
    expect(gone).toMatchObject({ code: 'NOT_FOUND' });
  });
}
