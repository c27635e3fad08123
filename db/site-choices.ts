import type { DocumentId } from '../core/model/ids.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** What the analyst wants of a site's pages: by part, whether it is kept. A part is `reason:related` or `text:…`. */
export type SiteChoices = ReadonlyMap<string, boolean>;

/** What was chosen for a site before. */
export function readSiteChoices(db: ReadableDb, site: string): SiteChoices {
  const rows = db.all<{ part: string; keep: number }>(
    'SELECT part, keep FROM site_choice WHERE site = ?',
    site,
  );
  return new Map(rows.map(({ part, keep }) => [part, keep === 1]));
}

/** Remembers what was chosen for a site; the last choice counts. */
export function rememberSiteChoices(write: WritableDb, site: string, choices: SiteChoices): void {
  const known = readSiteChoices(write, site);
  for (const [part, keep] of choices) {
    const key = { site, part };
    if (known.has(part)) write.update('site_choice', key, { keep: keep ? 1 : 0 });
    else write.insert('site_choice', { ...key, keep: keep ? 1 : 0 });
  }
}

/** Documents whose clean-up waits for a look, with what names their site. */
export function listUncheckedSites(
  db: ReadableDb,
): { id: DocumentId; url: string | null; publisher: string | null }[] {
  return db.all('SELECT id, url, publisher FROM document WHERE needsCheck = 1 AND deletedAt IS NULL');
}
