import { expect, test } from 'vitest';
import { DocumentId } from '../../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../../renderer/app/client.ts';
import { keepProgress } from '../../../../../renderer/reader/progress/reading-progress.ts';

test('a second pane of a document, which has read less, takes nothing back', () => {
  const id = DocumentId.parse('0192a0de-0000-7000-8000-000000000001');
  const kept: unknown[] = [];
  const setPreferences = async (preferences: unknown) => void kept.push(preferences);
  setClient({ library: { setPreferences } } as unknown as Client);
  keepProgress(id, { at: 500, of: 1000 });
  keepProgress(id, { at: 30, of: 1000 });
  keepProgress(id, { at: 600, of: 1000 });
  expect(kept).toEqual([500, 600].map((at) => ({ progress: { [id]: { at, of: 1000 } } })));
});
