import { safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** The tests of `codebook.*`. */
export function testCodebook(given: () => { client: Connection['client'] }): void {
  const client = () => given().client;

  async function newTag(name: string, aliases: string[] = []): Promise<TagId> {
    const id = TagId.parse(uuidv7());
    await client().tags.create({ ...command(), id, kind: 'place', name });
    await client().tags.update({ ...command(), id, fields: { aliases } });
    return id;
  }

  async function newHighlight(tagIds: TagId[]): Promise<HighlightId> {
    const file = new File([`A text of its own: ${uuidv7()}.`], 'page.txt');
    const documentId = DocumentId.parse(uuidv7());
    for await (const _ of await client().documents.import({ ...command(), documentId, file }));
    const id = HighlightId.parse(uuidv7());
    const range = TextRange.parse({ start: 2, end: 6 });
    await client().highlights.create({ ...command(), id, documentId, range, colour: 1, tagIds });
    return id;
  }

  test('several tags are added with their other names: all or none, as one step of undo', async () => {
    const before = await client().tags.list();
    const kind = 'actor' as const;
    const [one, other] = [TagId.parse(uuidv7()), TagId.parse(uuidv7())];
    const tags = [
      { id: one, kind, name: 'Ilva Torren', aliases: ['Torren', 'Ilva T.'] },
      { id: other, kind, name: 'Kuniko', aliases: [] },
    ];
    const [error] = await safe(client().codebook.add({ ...command(), tags: [...tags, ...tags] }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await client().tags.list()).toEqual(before);
    await client().codebook.add({ ...command(), tags });
    const added = (await client().tags.list()).filter(({ id }) => id === one || id === other);
    expect(added).toMatchObject(tags);
    expect(await client().library.undo(command())).toMatchObject({ label: '2 tags created' });
    expect(await client().tags.list()).toEqual(before);
  });

  test('tags are merged and split, each as one step of undo', async () => {
    const [field, same] = [await newTag('Korvat', ['Korvat field']), await newTag('Corvat')];
    const moved = await newHighlight([same, field]);
    await newHighlight([same]);
    expect(await client().codebook.use({ ids: [field, same] })).toEqual({ highlights: 2, documents: 2 });
    await client().library.setPreferences({ pinnedTags: [null, same] });
    const before = await client().tags.list();
    const merged = await client().codebook.merge({ ...command(), ids: [field, same], into: field });
    expect(merged).toMatchObject({ id: field, aliases: ['Korvat field', 'Corvat'] });
    expect(await client().codebook.use({ ids: [field] })).toEqual({ highlights: 2, documents: 2 });
    expect((await client().library.preferences()).pinnedTags).toEqual([null, field]);
    const created = { id: TagId.parse(uuidv7()), kind: 'event' as const, name: 'Corvat' };
    const highlightIds = [moved];
    const split = { id: field, created, aliases: ['Korvat field'], highlightIds };
    expect(await client().codebook.split({ ...command(), ...split })).toMatchObject({
      ...created,
      aliases: ['Korvat field'],
    });
    expect(await client().codebook.use({ ids: [created.id] })).toEqual({ highlights: 1, documents: 1 });
    for (const label of ['Tag split', 'Tags merged']) {
      expect(await client().library.undo(command())).toMatchObject({ label });
    }
    expect(await client().tags.list()).toEqual(before);
    expect((await client().library.preferences()).pinnedTags).toEqual([null, same]);
    const [error] = await safe(client().codebook.merge({ ...command(), ids: [field], into: field }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    await client().library.setPreferences({ pinnedTags: [] });
  });

  test('a name that tags share gets a meaning', async () => {
    const name = `Velora ${uuidv7()}`;
    const [city, state] = [await newTag(name), await newTag(`${name} (government)`, [name])];
    const find = async () => (await client().codebook.sharedNames()).find((one) => one.name === name);
    expect(await find()).toEqual({ name, tagIds: [city, state], meaning: null });
    await client().codebook.setMeaning({ ...command(), name: name.toUpperCase(), tagId: state });
    expect(await find()).toMatchObject({ meaning: state });
    await client().codebook.setMeaning({ ...command(), name, tagId: null });
    expect(await find()).toMatchObject({ meaning: null });
    const other = await newTag('Elsewhere');
    const [error] = await safe(client().codebook.setMeaning({ ...command(), name, tagId: other }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('a codebook is imported, as one step of undo, and exported', async () => {
    const [name, parent] = [`Ondara ${uuidv7()}`, `Harbours ${uuidv7()}`];
    const tags = [
      { kind: 'place', name: parent },
      { kind: 'place', name, names: ['Port of Ondara'], parents: [parent], colour: 4 },
    ];
    const text = JSON.stringify({ format: 'postil-codebook/1', tags });
    const file = () => new File([text], 'codebook.json');
    const before = await client().tags.list();
    const report = await client().codebook.import({ ...command(), file: file() });
    expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, problems: [] });
    expect(await client().codebook.import({ ...command(), file: file() })).toMatchObject({
      ...{ created: 0, updated: 0, unchanged: 2 },
    });
    const { file: exported } = await client().codebook.export({ format: 'json' });
    expect(exported.name).toBe('codebook.json');
    expect(JSON.parse(await exported.text()).tags).toContainEqual(expect.objectContaining(tags[1]));
    expect(await client().library.undo(command())).toMatchObject({ label: 'Codebook imported' });
    expect(await client().tags.list()).toEqual(before);
    const broken = new File(['{"tags": ['], 'codebook.json');
    const [error] = await safe(client().codebook.import({ ...command(), file: broken }));
    expect(error).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringMatching(/Nothing was imported\.$/),
    });
  });
}
