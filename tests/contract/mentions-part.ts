import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { MentionsEvent } from '../../core/contract/mentions.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** Tests of `mentions.*`. */
export function testMentions(given: () => Pick<Connection, 'client'>): void {
  test('names of the codebook are found, counted and decided about', async () => {
    const { client } = given();
    const tagId = TagId.parse(uuidv7());
    await client.tags.create({ ...command(), id: tagId, kind: 'actor', name: 'Millers of Ostmark' });
    const documentId = DocumentId.parse(uuidv7());
    const file = new File(
      [`The Millers of Ostmark met. So said the Millers\u00a0of Ostmark.`],
      'millers.txt',
    );
    for await (const _ of await client.documents.import({ ...command(), documentId, file })) {
      // Only the end matters.
    }
    const scope = { kind: 'document', id: documentId } as const;
    const { versionId, ...found } = await client.mentions.inText({ documentId });
    expect(found).toEqual({ meanings: [[tagId]], starts: [4, 40], ends: [22, 58], of: [0, 0] });
    const events: MentionsEvent[] = [];
    for await (const event of await client.mentions.list({ scope, tagIds: [tagId] })) events.push(event);
    expect(events).toMatchObject([
      { kind: 'document', found: { documentId, versionId, mentions: [{ start: 4 }, { start: 40 }] } },
      { kind: 'done', isComplete: true },
    ]);
    expect(await client.dossier.names({ tagId })).toMatchObject({
      forms: [{ form: 'Millers of Ostmark', mentions: 2, in: [{ documentId, count: 2, start: 4, end: 22 }] }],
      without: { documents: 1, first: [{ id: documentId, count: 2, start: 4, end: 22 }] },
    });

    const range = TextRange.parse({ start: 4, end: 22 });
    const place = { documentId, versionId, range };
    const id = HighlightId.parse(uuidv7());
    await client.mentions.decide({ ...command(), colour: 2, tag: [{ ...place, id, tagId }] });
    expect(await client.mentions.counts({ scope })).toEqual([{ tagId, open: 1, mentions: 2, documents: 1 }]);
    expect(await client.highlights.list({ documentId })).toMatchObject([{ id, start: 4, tagIds: [tagId] }]);
    const { passages } = await client.dossier.passages({ tagId });
    expect(passages).toMatchObject([{ passage: { id }, sentence: { before: 'The ', after: ' met.' } }]);
    await expect(
      client.mentions.decide({ ...command(), colour: 2, refuse: [{ ...place, versionId: versionIdOf(id) }] }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await client.library.undo(command());
    await client.library.undo(command());
  });

  test('names are proposed, and dismissed', async () => {
    const { client } = given();
    const documentId = DocumentId.parse(uuidv7());
    const text = 'He met Ilva Torren at noon. “No”, said Ilva Torren. They say that Ilva Torren left.';
    const file = new File([text], 'torren.txt');
    for await (const _ of await client.documents.import({ ...command(), documentId, file })) {
      // Only the end matters.
    }
    const propose = () => client.mentions.propose({ documentIds: [documentId], most: 10 });
    const proposal = { name: 'Ilva Torren', count: 3, documents: 1, likeTagId: null };
    const example = { documentId, start: 7, end: 18, sentence: 'He met Ilva Torren at noon.' };
    expect(await propose()).toMatchObject([{ ...proposal, example }]);
    await client.mentions.dismiss({ ...command(), names: ['Ilva Torren'] });
    expect(await propose()).toEqual([]);
    await client.library.undo(command());
    await client.library.undo(command());
  });
}

const versionIdOf = (id: string) => id as never;
