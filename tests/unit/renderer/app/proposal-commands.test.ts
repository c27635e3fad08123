import { beforeEach, expect, test, vi } from 'vitest';
import type { TagKind } from '../../../../core/model/tag.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { acceptProposals } from '../../../../renderer/app/proposal-commands.ts';

const said = vi.hoisted(() => [] as unknown[]);
// There is no page here that could show one.
vi.mock('../../../../renderer/app/toasts.tsx', () => ({
  dismissToast: () => {},
  showErrorToast: (words: string) => said.push(words),
  showUndoToast: ({ one }: { one: string }) => said.push(one),
}));

let sent: { tags: { name: string; kind: TagKind; aliases: string[] }[] }[];
let isBroken: boolean;

beforeEach(() => {
  sent = [];
  said.length = 0;
  isBroken = false;
  const add = async (input: (typeof sent)[number]) => {
    sent.push(input);
    if (isBroken) throw new TypeError('The connection is gone.');
  };
  setClient({ codebook: { add } } as unknown as Client);
});

const proposal = (name: string, kind: TagKind, ...others: string[]) => ({
  ...{ name, kind },
  spellings: [name, ...others].map((text) => ({ text, count: 2 })),
});

test('several names are added by one command, with the spellings that are other names', async () => {
  const guild = proposal('Kata’ib Varn', 'actor', 'Kataib Varn', 'Varnis', 'VARNIS');
  expect(await acceptProposals([guild, proposal('Selwyn', 'actor')])).toBe(true);
  expect(sent).toMatchObject([
    {
      tags: [
        { name: 'Kata’ib Varn', kind: 'actor', aliases: ['Varnis'] },
        { name: 'Selwyn', aliases: [] },
      ],
    },
  ]);
  expect(said).toEqual(['2 names added as actors']);
});

test('each is added as its own kind', async () => {
  await acceptProposals([proposal('Varn', 'actor'), proposal('Selwyn', 'place')]);
  expect(sent[0]?.tags.map(({ kind }) => kind)).toEqual(['actor', 'place']);
  await acceptProposals([proposal('Ember Day', 'event')]);
  expect(said).toEqual(['2 names added', '“Ember Day” added as an event']);
});

test('of many that fail none is added, and nothing else is said', async () => {
  isBroken = true;
  expect(await acceptProposals([proposal('Varn', 'actor'), proposal('Selwyn', 'place')])).toBe(false);
  expect(sent).toHaveLength(1);
  expect(said).toEqual([expect.stringContaining('Nothing was changed')]);
});
