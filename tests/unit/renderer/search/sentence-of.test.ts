import { expect, test } from 'vitest';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { sentenceOf } from '../../../../renderer/search/sentence-of.ts';
import { documentSummary } from '../../../helpers/document-summary.ts';

const searched = 'The gate is shut. They open fire at noon.\nNothing else is said.';
const words = 'open fire';
const start = searched.indexOf(words);
const hit = { start, end: start + words.length, text: words };

/** The sentence of that hit in a document of this text, where it has moved by as much as it says. */
async function sentenceIn(text: string, by = 0): Promise<string | null> {
  const read = async (range: { start: number; end: number }) => ({
    text: text.slice(range.start, range.end),
  });
  setClient({ documents: { text: read } } as unknown as Client);
  const moved = { ...hit, start: hit.start + by, end: hit.end + by };
  const found = await sentenceOf(documentSummary().id, moved, 'en');
  return found && text.slice(found.start, found.end);
}

test.each(['', `${'Far above. '.repeat(300)}\n`])('a hit stands in its sentence', async (above) => {
  expect(await sentenceIn(above + searched, above.length)).toBe('They open fire at noon.');
});

test('there is none where other words stand by now', async () => {
  expect(await sentenceIn(`A line that was left out before.\n${searched}`)).toBeNull();
});
