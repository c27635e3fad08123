import { defaultPreferences, Preferences } from '../core/contract/library.ts';
import type { Connection } from './connection.ts';
import type { ReadableDb, Some } from './sql.ts';

/** What the user has set, with defaults for the rest. A value that no longer fits is as if it were not set. */
export function readPreferences(db: ReadableDb): Preferences {
  let preferences = defaultPreferences;
  for (const row of db.all<{ name: string; value: string }>('SELECT name, value FROM preference')) {
    const value = parse(row.value);
    const one = Preferences.partial().safeParse({ [row.name]: value });
    if (value !== undefined && one.success) preferences = Object.assign({}, preferences, one.data);
  }
  return preferences;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Sets the given preferences and leaves the others; what is kept by document is merged. */
export function writePreferences(db: Connection, preferences: Some<Preferences>): Preferences {
  return db.transaction(() => {
    const before = readPreferences(db);
    const { readingPlaces, progress, documentPanels } = preferences;
    const given: Some<Preferences> = {
      ...preferences,
      ...(readingPlaces && { readingPlaces: { ...before.readingPlaces, ...readingPlaces } }),
      ...(progress && { progress: { ...before.progress, ...progress } }),
      ...(documentPanels && { documentPanels: { ...before.documentPanels, ...documentPanels } }),
    };
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) continue;
      db.run(
        'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        name,
        JSON.stringify(value),
      );
    }
    return readPreferences(db);
  });
}
