import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DocumentId, VersionId } from '../../../../../core/model/ids.ts';
import { DocumentText } from '../../../../../renderer/reader/text/document-text.ts';
import { TextWindow } from '../../../../../renderer/reader/text/text-window.ts';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      disconnect() {}
    },
  );
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }));
});
afterEach(() => vi.unstubAllGlobals());

/** A window on a text of which nothing is at hand and nothing can be fetched. */
function brokenWindow() {
  const id = '0192a0de-0000-7000-8000-000000000001';
  const shape = {
    ...{ documentId: DocumentId.parse(id), versionId: VersionId.parse(id), length: 300 },
    ...{ starts: [0, 100, 200], blocks: [1, 1, 1], paragraphs: [0, 1, 2] },
    ...{ headings: [], pages: [], direction: 'ltr' as const, isArabic: false },
  };
  const broken = () => Promise.reject(new Error('gone'));
  const text = new DocumentText({ shape, chunks: [] }, { chunks: broken, words: broken });
  const problems: unknown[] = [];
  const element = { querySelector: () => null, clientWidth: 600, removeEventListener() {} };
  const window = new TextWindow({
    ...{ text, mount: element as unknown as HTMLElement, scroller: element as unknown as HTMLElement },
    ...{ kept: () => [], onRedrawn: () => {}, onLayout: () => {} },
    onProblem: (error) => problems.push(error),
  });
  return { window, problems };
}

const neverArrives = () => {
  throw new Error('arrived');
};

test('a place that cannot be fetched is told of, once', async () => {
  const { window, problems } = brokenWindow();
  expect(await window.bring([250], neverArrives)).toBe(false);
  expect(problems).toEqual([new Error('gone')]);
});

test('a place that nobody waits for any more is not told of', async () => {
  const { window, problems } = brokenWindow();
  const first = window.bring([250], neverArrives);
  const second = window.bring([0], neverArrives);
  window.stop();
  expect(await Promise.all([first, second])).toEqual([false, false]);
  expect(problems).toEqual([]);
});
