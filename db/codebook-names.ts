import type { FindableName } from '../core/codebook/name-index.ts';
import { nameKey } from '../core/codebook/name-key.ts';
import type { TagId } from '../core/model/ids.ts';
import { type TagKind, tagKinds } from '../core/model/tag.ts';
import { readMeanings } from './shared-names.ts';
import type { ReadableDb } from './sql.ts';

/** A spelling of the codebook. `owners` are all tags that have the name, the likeliest first; none of an exception. */
export interface CodebookName extends FindableName<TagId> {
  /** The one that it means unless a mention says otherwise; null if that is open, or if there is only one. */
  readonly meaning: TagId | null;
}

/**
 * Every name that texts are searched for: those of all tags but themes, which are what a text is about and not what it
 * names, and the phrases that are no mention of any. `Guild of Sarhada (GS)` is left out if the tag is called `Guild of Sarhada`
 * too: where both stand, they are two mentions. Always in the same order.
 */
export function readCodebookNames(db: ReadableDb): CodebookName[] {
  const rows = db.all<{ tagId: TagId; name: string; isOwn: number; kind: TagKind; tagName: string }>(
    `WITH named AS (SELECT id, kind, name FROM tag WHERE deletedAt IS NULL AND kind <> 'theme')
     SELECT id AS tagId, name, 1 AS isOwn, kind, name AS tagName FROM named
     UNION ALL SELECT t.id, a.name, 0, t.kind, t.name FROM named t JOIN tag_alias a ON a.tagId = t.id
     ORDER BY isOwn DESC, tagName, tagId, name`,
  );
  rows.sort((a, b) => b.isOwn - a.isOwn || tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind));
  const meanings = readMeanings(db);
  const owned = new Set(rows.map(({ tagId, name }) => `${tagId} ${nameKey(name)}`));
  const kept = rows.filter(({ tagId, name }) => {
    const bare = /^(.+?)\s*\(.*\)$/u.exec(name)?.[1];
    return bare === undefined || !owned.has(`${tagId} ${nameKey(bare)}`);
  });
  const byKey = Map.groupBy(kept, ({ name }) => nameKey(name));
  const names = [...byKey].flatMap(([key, same]): CodebookName[] => {
    const owners = [...new Set(same.map(({ tagId }) => tagId))];
    const chosen = meanings.get(key);
    const meaning = chosen && owners.length > 1 && owners.includes(chosen) ? chosen : null;
    return [...new Set(same.map(({ name }) => name))].map((name) => ({ name, owners, meaning }));
  });
  const exceptions = db.all<{ phrase: string }>(
    `SELECT DISTINCT e.phrase FROM tag_exception e JOIN tag t ON t.id = e.tagId
     WHERE t.deletedAt IS NULL AND t.kind <> 'theme' ORDER BY e.phrase`,
  );
  const hidden = exceptions.filter(({ phrase }) => !byKey.has(nameKey(phrase)));
  return [...names, ...hidden.map(({ phrase }) => ({ name: phrase, owners: [], meaning: null }))];
}
