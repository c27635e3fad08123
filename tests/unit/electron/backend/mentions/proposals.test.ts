import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '../../../../../core/model/ids.ts';
import { command, MentionLibrary } from '../../../../helpers/mention-library.ts';

let library: MentionLibrary;
let id: DocumentId;
beforeAll(async () => {
  library = await MentionLibrary.open();
  id = await library.document(
    'They say that the Harbour Guild of Belkara (HGB) was closed. Nobody in Belkara knew why.',
    'Later the HGB paid. 🇮🇷 The elders of Kuniko wrote to Belkara, and Kuniko waited for Ilva Torren.',
  );
  await library.document('No answer came from Ilva Torren, said the HGB; Ilva Torren had left.');
});
afterAll(() => library.backend.close());

const propose = async (...documentIds: DocumentId[]) => {
  const found = await library.client.mentions.propose({ documentIds, most: 20 });
  return found.map(({ name, spellings, ...rest }) => ({
    name,
    spellings: spellings.map(({ text, count }) => `${text} ${count}`),
    ...rest,
  }));
};

test('names are proposed from all documents or from some, each with where it stands first', async () => {
  const all = await propose();
  expect(all.map(({ name, documents }) => [name, documents])).toEqual(
    expect.arrayContaining([
      ['Harbour Guild of Belkara', 2],
      ['Ilva Torren', 2],
      ['Kuniko', 1],
    ]),
  );
  const { text } = await library.client.documents.text({ id });
  const found = (await propose(id)).find(({ name }) => name === 'Kuniko');
  expect(found?.example.sentence).toBe(
    '🇮🇷 The elders of Kuniko wrote to Belkara, and Kuniko waited for Ilva Torren.',
  );
  expect(text.slice(found?.example.start, found?.example.end)).toBe('Kuniko');
});

test('what the codebook knows is not proposed; another spelling is, with the tag that it may belong to', async () => {
  const guild = await library.tag('HGB');
  const coneco = await library.tag('Coneco', ['Belkara'], { kind: 'place' });
  const open = await propose();
  expect(open.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Belkara']));
  expect(open.find(({ name }) => name === 'Harbour Guild of Belkara')).toMatchObject({
    ...{ spellings: ['Harbour Guild of Belkara 1'], count: 1, likeTagId: guild },
  });
  expect(open.find(({ name }) => name === 'Kuniko')).toMatchObject({ likeTagId: coneco });
});

test('a proposal counts what is found once it is accepted', async () => {
  const others = await library.document(
    'The Weir League of Odran met twice. The weir league of small towns did not; the Weir League of Odran’s ship left.',
  );
  const [proposal, ...more] = await propose(others);
  expect([proposal?.name, proposal?.count, proposal?.documents, more]).toEqual([
    'Weir League of Odran',
    2,
    1,
    [],
  ]);
  const tagId = await library.tag('Weir League of Odran');
  const counts = await library.client.mentions.counts({ scope: { kind: 'library' } });
  expect(counts.find((count) => count.tagId === tagId)).toMatchObject({ mentions: 2, documents: 1 });
});

test('a dismissed name comes back by undo, or when it is asked for again', async () => {
  const names = async () => (await propose()).map(({ name }) => name);
  await library.client.mentions.dismiss({ ...command(), names: ['Ilva Torren'] });
  expect(await names()).not.toContain('Ilva Torren');
  await library.undo();
  expect(await names()).toContain('Ilva Torren');
  await library.client.mentions.dismiss({ ...command(), names: ['Ilva Torren'] });
  await library.client.mentions.dismiss({ ...command(), names: ['ilva torren'], isDismissed: false });
  expect(await names()).toContain('Ilva Torren');
});
