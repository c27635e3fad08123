import { afterAll, describe, expect, test } from 'vitest';
import { TextRange } from '../../../../../core/model/highlight.ts';
import type { DocumentId } from '../../../../../core/model/ids.ts';
import { command, MentionLibrary, newHighlight } from '../../../../helpers/mention-library.ts';

const opened: MentionLibrary[] = [];

async function newLibrary(): Promise<MentionLibrary> {
  const library = await MentionLibrary.open();
  opened.push(library);
  return library;
}

afterAll(async () => {
  for (const { backend } of opened) await backend.close();
});

/** Belkara the city or its council, the Guild of Sarhada, and a newspaper that is neither. */
async function belkara() {
  const library = await newLibrary();
  const council = await library.tag('Council of Belkara', ['Belkara', 'Belkaran']);
  const city = await library.tag('Belkara (city)', ['Belkara'], {
    kind: 'place',
    exceptions: ['Belkara Times'],
  });
  const guild = await library.tag('Guild of Sarhada', ['Sarhadans']);
  await library.client.codebook.setMeaning({ ...command(), name: 'Belkara', tagId: council });
  return { library, council, city, guild };
}

describe('mentions of a document', () => {
  test('are told with what they mean, in order, never over the end of a paragraph', async () => {
    const { library } = await belkara();
    const id = await library.document(
      'The road to Belkara is closed, writes the Belkara Times on the Guild of',
      'Sarhada. The Guild of Sarhada and Belkara’s guards 🇮🇷 met the Sarhadans.',
    );
    expect(await library.read(id)).toEqual([
      'Belkara = Council of Belkara',
      'Guild of Sarhada = Guild of Sarhada',
      'Belkara = Council of Belkara',
      'Sarhadans = Guild of Sarhada',
    ]);
    const { text } = await library.client.documents.text({ id });
    const { starts, ends, meanings, of } = await library.client.mentions.inText({ documentId: id });
    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual([
      ...['Belkara', 'Guild of Sarhada', 'Belkara', 'Sarhadans'],
    ]);
    expect(of).toEqual([0, 1, 0, 1]);
    expect(meanings).toHaveLength(2);
  });

  test('may mean several tags until somebody says which', async () => {
    const { library } = await belkara();
    await library.client.codebook.setMeaning({ ...command(), name: 'Belkara', tagId: null });
    const id = await library.document('From Belkara.');
    expect(await library.read(id)).toEqual(['Belkara = Council of Belkara or Belkara (city)']);
  });

  test('follow the codebook', async () => {
    const { library, guild } = await belkara();
    const id = await library.document('The tanners came.');
    expect(await library.read(id)).toEqual([]);
    await library.client.tags.update({ ...command(), id: guild, fields: { aliases: ['tanners'] } });
    expect(await library.read(id)).toEqual(['tanners = Guild of Sarhada']);
    await library.client.tags.delete({ ...command(), ids: [guild] });
    expect(await library.read(id)).toEqual([]);
    await library.undo();
    expect(await library.read(id)).toEqual(['tanners = Guild of Sarhada']);
  });

  test('of a passage are those that lie in it', async () => {
    const { library, guild } = await belkara();
    const id = await library.document('Sarhadans left. Sarhadans came. Sarhadans stayed in Belkara.');
    const range = TextRange.parse({ start: 10, end: 43 });
    const found = await library.list({ kind: 'document', id, range }, guild);
    expect(found.map(({ start, words, before, after }) => [start, before, words, after])).toEqual([
      [16, '', 'Sarhadans', ' came.'],
      [32, '', 'Sarhadans', ' stayed in Belkara.'],
    ]);
  });
});

test('an import tells how many known names its text holds', async () => {
  const library = await newLibrary();
  expect((await library.import(new File(['The Guild met in Belkara.'], 'a.txt'))).mentions).toBeNull();
  await library.tag('Belkara');
  const again = await library.import(new File(['In Belkara they met again: Belkara\u2019s guild.'], 'b.txt'));
  expect(again.mentions).toBe(2);
  expect((await library.import(new File(['Nobody met.'], 'c.txt'))).mentions).toBe(0);
  expect((await library.import(new File(['Nobody met.'], 'c.txt'))).mentions).toBeNull();
});

describe('decisions', () => {
  const counts = async (library: MentionLibrary, id: DocumentId) => {
    const found = await library.client.mentions.counts({ scope: { kind: 'document', id } });
    return found.map(({ open, mentions }) => [open, mentions]);
  };

  test('of one mention leave the others alone (AT-32)', async () => {
    const { library, city } = await belkara();
    const id = await library.document(
      'Belkara spoke. A road leads from Belkara to the sea. Belkara denied it.',
    );
    expect(await counts(library, id)).toEqual([[3, 3]]);
    await library.decide({ mean: [{ ...(await library.place(id, 'Belkara', 2)), tagId: city }] });
    expect(await library.read(id)).toEqual([
      'Belkara = Council of Belkara',
      'Belkara = Belkara (city)',
      'Belkara = Council of Belkara',
    ]);
    expect(await counts(library, id)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    await library.undo();
    expect(await counts(library, id)).toEqual([[3, 3]]);
  });

  test('of one mention leave others among the same words alone', async () => {
    const { library } = await belkara();
    const line = 'It was said again and again that the gates of Belkara had been shut for good that winter.';
    const id = await library.document(line, line, `${line} Then spring came.`);
    await library.decide({ refuse: [await library.place(id, 'Belkara', 2)] });
    expect((await library.read(id)).map((one) => one.endsWith('refused'))).toEqual([false, true, false]);
  });

  test('are one step of undo, and are remembered', async () => {
    const { library, council, guild } = await belkara();
    const id = await library.document('Belkara and the Sarhadans; Belkara and the Guild of Sarhada.');
    const before = await library.read(id);
    await library.decide({
      tag: [
        { ...(await library.place(id, 'Belkara')), id: newHighlight(), tagId: council },
        { ...(await library.place(id, 'Sarhadans')), id: newHighlight(), tagId: guild },
      ],
      refuse: [await library.place(id, 'Belkara', 2)],
    });
    const after = [
      'Belkara = Council of Belkara, tagged',
      'Sarhadans = Guild of Sarhada, tagged',
      'Belkara = Council of Belkara, refused',
      'Guild of Sarhada = Guild of Sarhada',
    ];
    expect(await library.read(id)).toEqual(after);
    expect((await library.client.mentions.inText({ documentId: id })).starts).toEqual([43]);
    expect((await library.client.library.info()).journal.undo).toBe('3 names decided');
    await library.undo();
    expect(await library.read(id)).toEqual(before);
    await library.client.library.redo(command());
    expect(await library.read(id)).toEqual(after);
  });

  test('can be taken back, and made otherwise', async () => {
    const { library, city } = await belkara();
    const id = await library.document('From Belkara.');
    const place = await library.place(id, 'Belkara');
    await library.decide({ refuse: [place] });
    await library.decide({ mean: [{ ...place, tagId: city }] });
    expect(await library.read(id)).toEqual(['Belkara = Belkara (city)']);
    await library.decide({ refuse: [place] });
    expect(await library.read(id)).toEqual(['Belkara = Council of Belkara, refused']);
    await library.decide({ tag: [{ ...place, id: newHighlight(), tagId: city }] });
    expect(await library.read(id)).toEqual(['Belkara = Belkara (city), tagged']);
    await library.decide({ refuse: [place] });
    await library.decide({ forget: [place] });
    expect(await library.read(id)).toEqual(['Belkara = Belkara (city), tagged']);
  });

  test('tag words as what none of their names means, and keep that when the mark goes: one step', async () => {
    const { library, guild } = await belkara();
    const id = await library.document('From Belkara.');
    const before = await library.read(id);
    const place = { ...(await library.place(id, 'Belkara')), tagId: guild };
    const mark = newHighlight();
    await library.decide({ tag: [{ ...place, id: mark }], mean: [place] });
    expect(await library.read(id)).toEqual(['Belkara = Guild of Sarhada, tagged']);
    expect((await library.client.library.info()).journal.undo).toBe('Name tagged');
    await library.client.highlights.delete({ ...command(), id: mark });
    expect(await library.read(id)).toEqual(['Belkara = Guild of Sarhada']);
    await library.undo();
    await library.undo();
    expect(await library.read(id)).toEqual(before);
    expect(await library.client.highlights.list({ documentId: id })).toEqual([]);
  });

  test('put the tag on the highlight of just these words that is named, if there are several', async () => {
    const { library, council } = await belkara();
    const id = await library.document('From Belkara.');
    const place = await library.place(id, 'Belkara');
    const marks = [newHighlight(), newHighlight()];
    for (const mark of marks) {
      await library.client.highlights.create({ ...command(), ...place, id: mark, colour: 3, tagIds: [] });
    }
    for (const mark of marks.toReversed()) {
      await library.decide({ tag: [{ ...place, id: mark, tagId: council }] });
      const highlights = await library.client.highlights.list({ documentId: id });
      expect(highlights.find(({ tagIds }) => tagIds.includes(council))?.id).toBe(mark);
      await library.undo();
    }
  });

  test('put the tag on a highlight of just these words, if there is one', async () => {
    const { library, council } = await belkara();
    const id = await library.document('From Belkara.');
    const place = await library.place(id, 'Belkara');
    const made = newHighlight();
    await library.client.highlights.create({ ...command(), ...place, id: made, colour: 3, tagIds: [] });
    await library.decide({ tag: [{ ...place, id: newHighlight(), tagId: council }] });
    const highlights = await library.client.highlights.list({ documentId: id });
    expect(highlights).toMatchObject([{ id: made, colour: 3, tagIds: [council] }]);
  });

  test('a longer passage with the tag covers a mention, one with another tag does not', async () => {
    const { library, council, guild } = await belkara();
    const id = await library.document('The guards of Belkara and the Sarhadans.');
    const range = TextRange.parse({ start: 4, end: 39 });
    const passage = { ...command(), id: newHighlight(), documentId: id, range, colour: 1 as const };
    await library.client.highlights.create({ ...passage, tagIds: [guild] });
    expect(await library.read(id)).toEqual([
      'Belkara = Council of Belkara',
      'Sarhadans = Guild of Sarhada, tagged',
    ]);
    await library.client.highlights.addTag({ ...command(), id: passage.id, tagId: council });
    expect((await library.read(id))[0]).toBe('Belkara = Council of Belkara, tagged');
  });

  test('hold in a later version of the document', async () => {
    const { library, city } = await belkara();
    const id = await library.document(
      'Nothing else was told that day. The road from Belkara to the sea is open.',
    );
    await library.decide({ mean: [{ ...(await library.place(id, 'Belkara')), tagId: city }] });
    const { versionId, range } = await library.place(id, 'Nothing');
    await library.client.versions.correct({
      ...{ ...command(), documentId: id, versionId, range },
      text: 'Belkara was quiet. Nothing',
    });
    expect(await library.read(id)).toEqual(['Belkara = Council of Belkara', 'Belkara = Belkara (city)']);
  });

  test.each([
    [
      'a place beyond the end',
      (range: TextRange) => ({ range: { ...range, end: TextRange.parse({ start: 0, end: 900 }).end } }),
    ],
    ['another version', () => ({ versionId: newHighlight() as never })],
  ])('about %s are refused with a sentence, and nothing is decided', async (_, wrong) => {
    const { library } = await belkara();
    const id = await library.document('From Belkara to Belkara.');
    const place = await library.place(id, 'Belkara');
    const refused = library.decide({ refuse: [place, { ...place, ...wrong(place.range) }] });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await library.read(id)).toEqual(['Belkara = Council of Belkara', 'Belkara = Council of Belkara']);
  });
});

describe('mentions of the library', () => {
  test('of a tag are those of its documents one by one, whatever its names look like there', async () => {
    const { library, city, guild } = await belkara();
    const texts = [
      'The Sarhadans’ road. Nobody else.',
      'A letter to the Guild\u00a0of Sarhada, and to Belkara.',
      'Nothing of the kind.',
      'In the old town everybody knew. Belkara slept.',
    ];
    const ids: DocumentId[] = [];
    for (const text of texts) ids.push(await library.document(text));
    const [, , , last] = ids;
    if (!last) throw new Error('There is no such document.');
    await library.decide({ mean: [{ ...(await library.place(last, 'Belkara')), tagId: city }] });
    const found = await library.list({ kind: 'library' }, guild, city);
    const one = await Promise.all(ids.map((id) => library.list({ kind: 'document', id }, guild, city)));
    const byPlace = (a: { documentId: string; start: number }, b: typeof a) =>
      a.documentId.localeCompare(b.documentId) || a.start - b.start;
    expect(found.toSorted(byPlace)).toEqual(one.flat().toSorted(byPlace));
    expect(found.map(({ words }) => words).toSorted()).toEqual([
      ...['Belkara', 'Guild\u00a0of Sarhada', 'Sarhadans'],
    ]);
    const { forms } = await library.client.dossier.names({ tagId: guild });
    expect(forms).toMatchObject([
      { form: 'Guild of Sarhada', mentions: 1, in: [{ documentId: ids[1], count: 1 }] },
      { form: 'Sarhadans', mentions: 1, in: [{ documentId: ids[0], count: 1 }] },
    ]);
  });

  test('are none of documents in the trash, of earlier versions, and of purged ones', async () => {
    const { library, guild } = await belkara();
    const id = await library.document('Only the Sarhadans came.');
    const other = await library.document('The Sarhadans stayed.');
    const { versionId, range } = await library.place(id, 'Sarhadans');
    await library.client.versions.correct({
      ...{ ...command(), documentId: id, versionId, range },
      text: 'tanners',
    });
    await library.decide({ refuse: [await library.place(other, 'Sarhadans')] });
    expect(await library.list({ kind: 'library' }, guild)).toMatchObject([{ documentId: other }]);
    await library.client.documents.delete({ ...command(), id: other });
    expect(await library.list({ kind: 'library' }, guild)).toEqual([]);
    await library.client.trash.purge({ ...command(), choice: { items: [{ kind: 'document', id: other }] } });
    expect(library.backend.context.library.db.all('SELECT * FROM mention_choice')).toEqual([]);
    const journal = library.backend.context.library.db.all<{ changes: string }>(
      'SELECT changes FROM journal',
    );
    expect(journal.filter(({ changes }) => changes.includes('mention_choice'))).toEqual([]);
  });
});
