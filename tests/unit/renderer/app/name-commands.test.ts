import { uuidv7 } from 'uuidv7';
import { beforeEach, expect, test, vi } from 'vitest';
import { TextRange } from '../../../../core/model/highlight.ts';
import { DocumentId, HighlightId, TagId, VersionId } from '../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { acceptMentions } from '../../../../renderer/app/name-commands.ts';

// There is no page here that could show one.
vi.mock('../../../../renderer/app/toasts.tsx', () => ({
  dismissToast: () => {},
  showErrorToast: () => {},
  showUndoToast: () => {},
}));

let sent: { tag: { tagId: TagId }[]; mean: { tagId: TagId }[] }[];

beforeEach(() => {
  sent = [];
  const decide = async (input: (typeof sent)[number]) => void sent.push(input);
  setClient({ mentions: { decide } } as unknown as Client);
});

const [council, guild] = [TagId.parse(uuidv7()), TagId.parse(uuidv7())];
const place = {
  documentId: DocumentId.parse(uuidv7()),
  versionId: VersionId.parse(uuidv7()),
  range: TextRange.parse({ start: 5, end: 12 }),
};
const tagged = (tagId: TagId) => ({ ...place, id: HighlightId.parse(uuidv7()), tagId });

test('a tag that the words do not mean is told as their meaning in the same command', async () => {
  expect(await acceptMentions([tagged(council), tagged(guild)], [[council], [council]], 2)).toBe(true);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.tag.map(({ tagId }) => tagId)).toEqual([council, guild]);
  expect(sent[0]?.mean).toEqual([{ ...place, tagId: guild }]);
});

test('a tag that they mean is told as no meaning', async () => {
  await acceptMentions([tagged(council)], [[guild, council]], 2);
  expect(sent[0]?.mean).toEqual([]);
});
