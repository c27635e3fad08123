import { uuidv7 } from 'uuidv7';
import { expect, test, vi } from 'vitest';
import type { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { DocumentId, HighlightId, TagId, TextOffset, Timestamp } from '../../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../../renderer/app/client.ts';
import { nameDeeds } from '../../../../../renderer/reader/names/name-deeds.ts';
import type { Reading } from '../../../../../renderer/reader/reading.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

// There is no page here that could show or speak anything.
vi.mock('../../../../../renderer/app/toasts.tsx', () => ({
  dismissToast: () => {},
  showErrorToast: () => {},
  showUndoToast: () => {},
}));
vi.mock('../../../../../renderer/ui/announce.ts', () => ({ announce: () => {} }));

const tagId = () => TagId.parse(uuidv7());
const [council, guild, theme] = [tagId(), tagId(), tagId()];
const marked: HighlightInText = {
  id: HighlightId.parse(uuidv7()),
  ...{ start: TextOffset.parse(5), end: TextOffset.parse(12), colour: 4, tagIds: [theme], note: null },
  ...{ createdAt: Timestamp.parse(0), updatedAt: Timestamp.parse(0) },
};

/** Tags a name in a text with these highlights, and gives every command that was sent and what was shown of it. */
function tagged(highlights: HighlightInText[], as: TagId) {
  const sent: unknown[] = [];
  const shown: HighlightInText[] = [];
  // Whatever is called is a command.
  const procedure = (name: string) => async (input: object) => void sent.push({ name, ...input });
  const room = (name: string) => new Proxy({}, { get: (_, verb) => procedure(`${name}.${String(verb)}`) });
  setClient(new Proxy({}, { get: (_, name) => room(String(name)) }) as Client);
  const reading = {
    document: { id: DocumentId.parse(uuidv7()) },
    shape: { versionId: uuidv7() },
    index: new HighlightIndex(highlights),
    tags: new Map(),
    preferences: { lastColour: 2 },
    send: () => {},
    commands: { follow: (highlight: HighlightInText) => shown.push(highlight) },
  };
  const mention = { start: 5, end: 12, meanings: [council] };
  nameDeeds(reading as unknown as Reading).tag(mention, as);
  return { sent, shown };
}

test('words that are not marked are marked and tagged by one command', () => {
  const { sent, shown } = tagged([], council);
  expect(shown).toMatchObject([{ start: 5, end: 12, colour: 2, tagIds: [council] }]);
  expect(sent).toMatchObject([{ name: 'mentions.decide', tag: [{ id: shown[0]?.id }], mean: [] }]);
});

test('marked words that mean another tag get it, and that meaning, by one command', () => {
  const { sent, shown } = tagged([marked], guild);
  expect(shown).toMatchObject([{ id: marked.id, colour: 4, tagIds: [theme, guild] }]);
  expect(sent).toMatchObject([
    { name: 'mentions.decide', tag: [{ id: marked.id, tagId: guild }], mean: [{ tagId: guild }] },
  ]);
});
