import { nameKey } from '../core/codebook/name-key.ts';
import type { SharedName } from '../core/contract/codebook.ts';
import type { TagId } from '../core/model/ids.ts';
import { notAllowed } from './library-error.ts';
import type { ReadableDb, WritableDb } from './sql.ts';
import { getTag, listTags } from './tags.ts';

/** Every name that several tags share, by name, with what it means by default. */
export function listSharedNames(db: ReadableDb): SharedName[] {
  const owners = new Map<string, { name: string; tagIds: Set<TagId> }>();
  for (const tag of listTags(db)) {
    for (const name of [tag.name, ...tag.aliases]) {
      const key = nameKey(name);
      const known = owners.get(key);
      if (known) known.tagIds.add(tag.id);
      else owners.set(key, { name, tagIds: new Set([tag.id]) });
    }
  }
  const meanings = readMeanings(db);
  return [...owners]
    .filter(([, { tagIds }]) => tagIds.size > 1)
    .sort(([a], [b]) => byName.compare(a, b))
    .map(([key, { name, tagIds }]) => {
      const meaning = meanings.get(key);
      return { name, tagIds: [...tagIds], meaning: meaning && tagIds.has(meaning) ? meaning : null };
    });
}

const byName = new Intl.Collator('en', { numeric: true });

/** What names mean by default, by `nameKey`. One that the tag does not have any more counts no longer. */
export function readMeanings(db: ReadableDb): ReadonlyMap<string, TagId> {
  const rows = db.all<{ name: string; tagId: TagId }>('SELECT name, tagId FROM name_meaning');
  return new Map(rows.map(({ name, tagId }) => [name, tagId]));
}

/** Says what a name means by default; null asks again. Throws `NOT_ALLOWED` for a tag that has no such name. */
export function setNameMeaning(write: WritableDb, name: string, tagId: TagId | null): void {
  const key = nameKey(name);
  if (tagId) {
    const tag = getTag(write, tagId);
    if (![tag.name, ...tag.aliases].some((own) => nameKey(own) === key)) {
      throw notAllowed(`“${tag.name}” has no name “${name}”. Nothing was changed. Add the name to it first.`);
    }
  }
  const stored = write.get('SELECT 1 FROM name_meaning WHERE name = ?', key);
  if (!tagId) {
    if (stored) write.remove('name_meaning', { name: key });
  } else if (stored) write.update('name_meaning', { name: key }, { tagId });
  else write.insert('name_meaning', { name: key, tagId });
}
