import { expect, test, vi } from 'vitest';
import type { MentionsEvent } from '../../../../core/contract/mentions.ts';
import { MentionList, type Search } from '../../../../renderer/names/mention-list.ts';
import { documentId, madeMention, versionId } from './made-mentions.ts';

const found = (document: number, ...starts: number[]): MentionsEvent => ({
  kind: 'document',
  found: {
    ...{ documentId: documentId(document), versionId: versionId(document) },
    mentions: starts.map((start) => madeMention(document, start)),
  },
});
const done: MentionsEvent = { kind: 'done', isComplete: true };
const gives =
  (answer: (document: string | null) => MentionsEvent[]): Search =>
  async (scope) =>
    (async function* () {
      yield* answer(scope.kind === 'document' ? scope.id : null);
    })();
const starts = (list: MentionList) => list.get().documents.map((all) => all.map(({ start }) => start));
const key = (document: number, start: number) => madeMention(document, start).key;

test('a document that comes in portions is one', async () => {
  const list = new MentionList(
    gives(() => [found(1, 0, 5), found(1, 9), found(2, 3), done]),
    { kind: 'library' },
  );
  await list.start();
  expect(starts(list)).toEqual([[0, 5, 9], [3]]);
  expect(list.get()).toMatchObject({ status: 'done', isComplete: true });
  expect(list.get().seenOpen.size).toBe(4);
});

test('a decision shows at once, and is taken back where it failed', async () => {
  const list = new MentionList(
    gives(() => [found(1, 0), done]),
    { kind: 'library' },
  );
  await list.start();
  list.decide([key(1, 0)], { kind: 'refused' });
  expect(list.get().decided.get(key(1, 0))).toEqual({ kind: 'refused' });
  list.forget([key(1, 0)]);
  expect(list.get().decided.size).toBe(0);
});

test('what has changed is read again, and only what was decided there gives way', async () => {
  let isChanged = false;
  const list = new MentionList(
    gives((document) => {
      if (document === documentId(1)) return isChanged ? [found(1, 0, 7), done] : [found(1, 0), done];
      return [found(1, 0), found(2, 3), done];
    }),
    { kind: 'library' },
  );
  vi.useFakeTimers();
  try {
    await list.start();
    list.decide([key(1, 0), key(2, 3)], { kind: 'refused' });
    isChanged = true;
    list.readAgain([documentId(1)]);
    await vi.runAllTimersAsync();
  } finally {
    vi.useRealTimers();
  }
  expect(starts(list)).toEqual([[0, 7], [3]]);
  expect([...list.get().decided.keys()]).toEqual([key(2, 3)]);
});

test('what is decided while the library is looked through stays decided', async () => {
  const { promise: rest, resolve: goOn } = Promise.withResolvers<void>();
  const slow: Search = async () =>
    (async function* () {
      yield found(1, 0);
      await rest;
      yield found(2, 3);
      yield done;
    })();
  const list = new MentionList(slow, { kind: 'library' });
  const search = list.start();
  await vi.waitFor(() => expect(starts(list)).toEqual([[0]]));
  list.decide([key(1, 0)], { kind: 'refused' });
  goOn();
  await search;
  expect(starts(list)).toEqual([[0], [3]]);
  expect([...list.get().decided.keys()]).toEqual([key(1, 0)]);
});

test('the last search holds, whichever ends last; a failure takes no lines away', async () => {
  const { promise: rest, resolve: goOn } = Promise.withResolvers<void>();
  let searches = 0;
  const search: Search = async (scope) => {
    if (scope.kind === 'document') throw new Error('not to be had');
    const isFirst = searches++ === 0;
    return (async function* () {
      if (isFirst) await rest;
      yield isFirst ? found(1, 0) : found(1, 5);
      yield done;
    })();
  };
  const list = new MentionList(search, { kind: 'library' });
  const first = list.start();
  await list.start();
  goOn();
  await first;
  expect(starts(list)).toEqual([[5]]);
  vi.useFakeTimers();
  list.readAgain([documentId(1)]);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(starts(list)).toEqual([[5]]);
});

test('a search that fails says so, and one that is left does not', async () => {
  const fails: Search = () => Promise.reject(new Error('gone'));
  const list = new MentionList(fails, { kind: 'library' });
  await list.start();
  expect(list.get().status).toBe('failed');
  const left = new MentionList(fails, { kind: 'library' });
  const search = left.start();
  left.stop();
  await search;
  expect(left.get().status).toBe('searching');
});
