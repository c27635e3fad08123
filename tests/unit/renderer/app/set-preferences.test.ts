import { beforeEach, expect, test, vi } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../../core/contract/library.ts';
import { DocumentId } from '../../../../core/model/ids.ts';
import { type Client, setClient } from '../../../../renderer/app/client.ts';
import { readPreferences } from '../../../../renderer/app/queries.ts';
import { queries } from '../../../../renderer/app/query-client.ts';
import { keys } from '../../../../renderer/app/query-keys.ts';
import { setPreferences } from '../../../../renderer/app/set-preferences.ts';

// There is no page here that could show one.
vi.mock('../../../../renderer/app/toasts.tsx', () => ({ showErrorToast: () => {} }));

const shown = () => queries.getQueryData<Preferences>(keys.preferences);

/** A library that answers when it is told to. */
function library() {
  const answer = Promise.withResolvers<void>();
  const told: unknown[] = [];
  const tell = (preferences: unknown) => {
    told.push(preferences);
    return answer.promise;
  };
  setClient({ library: { setPreferences: tell } } as unknown as Client);
  return { told, answer };
}

beforeEach(() => queries.setQueryData(keys.preferences, defaultPreferences));

test('a preference holds before the library has answered', () => {
  const { told } = library();
  void setPreferences({ lastColour: 3 });
  expect(shown()).toEqual({ ...defaultPreferences, lastColour: 3 });
  expect(told).toEqual([{ lastColour: 3 }]);
});

test('an older reading that is still on its way does not take it back', async () => {
  library();
  const older = Promise.withResolvers<Preferences>();
  const reading = queries
    .fetchQuery({ queryKey: keys.preferences, queryFn: () => older.promise })
    .catch(() => {});
  void setPreferences({ lastColour: 3 });
  older.resolve(defaultPreferences);
  await reading;
  expect(shown()?.lastColour).toBe(3);
});

test('a reading that is asked for while it is being set does not take it back', async () => {
  const { answer } = library();
  const setting = setPreferences({ exportFolder: '/notes' });
  const stored = Promise.resolve({ ...defaultPreferences, theme: 'dark' as const });
  setClient({ library: { preferences: () => stored } } as unknown as Client);
  const read = () =>
    queries.fetchQuery({ queryKey: keys.preferences, queryFn: () => readPreferences(queries) });
  await queries.invalidateQueries({ queryKey: keys.preferences });
  expect(await read()).toMatchObject({ exportFolder: '/notes', theme: 'dark' });
  answer.resolve();
  await setting;
  await queries.invalidateQueries({ queryKey: keys.preferences });
  expect(await read()).toMatchObject({ exportFolder: null, theme: 'dark' });
});

test('nothing is drawn anew for the place where a text stands', () => {
  library();
  const before = shown();
  void setPreferences({
    readingPlaces: { [DocumentId.parse('0192a0de-0000-7000-8000-000000000001')]: 5 },
  });
  expect(shown()).toBe(before);
});

test('what the library refuses is read again', async () => {
  const { answer } = library();
  answer.reject(new Error('refused'));
  await setPreferences({ lastColour: 3 });
  expect(queries.getQueryState(keys.preferences)?.isInvalidated).toBe(true);
});
