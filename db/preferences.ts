import { defaultPreferences, Preferences } from '../core/contract/library.ts';
import type { Connection } from './connection.ts';
import type { ReadableDb, Some } from './sql.ts';

/** What the user has set, with defaults for the rest. A value that no longer fits is as if it were not set. */
export function readPreferences(db: ReadableDb): Preferences {
  let preferences = defaultPreferences;
  for (const row of db.all<{ name: string; value: string }>('SELECT name, value FROM preference')) {
    const one = Preferences.partial().safeParse({ [row.name]: JSON.parse(row.value) });
    if (one.success) preferences = Object.assign({}, preferences, one.data);
  }
  return preferences;
}

/** Sets the given preferences and leaves the others; reading places are merged by document. */
export function writePreferences(db: Connection, preferences: Some<Preferences>): Preferences {
  return db.transaction(() => {
    const { readingPlaces } = readPreferences(db);
    const given = Object.entries(preferences).filter(([, value]) => value !== undefined);
    for (const [name, value] of given) {
      const merged = name === 'readingPlaces' ? { ...readingPlaces, ...preferences.readingPlaces } : value;
      db.run(
        'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        name,
        JSON.stringify(merged),
      );
    }
    return readPreferences(db);
  });
}
