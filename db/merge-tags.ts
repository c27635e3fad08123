import type { TagId } from '../core/model/ids.ts';
import { mostNames, mostParents, type Tag, type TagFields } from '../core/model/tag.ts';
import { giveTexts } from './dossier/texts.ts';
import { notAllowed } from './library-error.ts';
import { readPreferences } from './preferences.ts';
import type { Some, WritableDb } from './sql.ts';
import { deleteTags, getTag, isAbove, updateTag } from './tags.ts';

/**
 * Makes one tag of several: `into` stays, with all that the others had; they go to the trash. A link that would put it below
 * itself is left out, its own links before those of the others. Throws `NOT_ALLOWED` if there is nothing to merge, or more
 * than one tag may hold.
 */
export function mergeTags(write: WritableDb, ids: readonly TagId[], into: TagId): Tag {
  const merged = [...new Set(ids)].filter((id) => id !== into);
  if (merged.length === 0) throw notAllowed('Choose two tags or more to merge.');
  const kept = getTag(write, into);
  const others = merged.map((id) => getTag(write, id));
  const members = readMembers(write, merged);
  deleteTags(write, merged, into);
  for (const { tagId, position } of members) addMember(write, tagId, into, position);
  const own = kept.parentIds.filter((id) => !merged.includes(id));
  const parentIds = [...own, ...others.flatMap((tag) => tag.parentIds)].filter(
    (id) => !merged.includes(id) && !isAbove(write, into, id),
  );
  updateTag(write, into, { ...joinedFields(kept, others), parentIds: limited(parentIds, mostParents) });
  for (const id of merged) moveBelongings(write, id, into);
  movePins(write, merged, into);
  return getTag(write, into);
}

/** The names and exceptions of all, and what the kept tag leaves empty from the first that has it. */
function joinedFields(kept: Tag, others: readonly Tag[]): Some<TagFields> {
  const all = [kept, ...others];
  const first = (field: 'definition' | 'useWhen' | 'notWhen' | 'example') =>
    all.map((tag) => tag[field]).find((text) => text.trim() !== '') ?? '';
  const names = [...kept.aliases, ...others.flatMap((tag) => [tag.name, ...tag.aliases])];
  return {
    aliases: limited(
      names.filter((name) => name !== kept.name),
      mostNames,
    ),
    exceptions: limited(
      all.flatMap((tag) => tag.exceptions),
      mostNames,
    ),
    definition: first('definition'),
    useWhen: first('useWhen'),
    notWhen: first('notWhen'),
    example: first('example'),
    colour: all.map((tag) => tag.colour).find((colour) => colour !== null) ?? null,
  };
}

function limited<T>(values: readonly T[], most: number): T[] {
  const unique = [...new Set(values)];
  if (unique.length <= most) return unique;
  throw notAllowed(
    `Together these tags have more than ${most} names, exceptions or parents, which is too many for one tag. Nothing was changed. Merge fewer of them.`,
  );
}

function readMembers(write: WritableDb, ids: readonly TagId[]): { tagId: TagId; position: number }[] {
  const list = JSON.stringify(ids);
  return write.all(
    `SELECT tagId, min(position) AS position FROM tag_parent
     WHERE parentId IN (SELECT value FROM json_each(?)) AND tagId NOT IN (SELECT value FROM json_each(?))
     GROUP BY tagId`,
    list,
    list,
  );
}

function addMember(write: WritableDb, tagId: TagId, parentId: TagId, position: number): void {
  const isThere = write.get('SELECT 1 FROM tag_parent WHERE tagId = ? AND parentId = ?', tagId, parentId);
  if (!isThere && !isAbove(write, tagId, parentId)) write.insert('tag_parent', { tagId, parentId, position });
}

/** Meanings of names, chosen mentions and texts of the dossier. */
function moveBelongings(write: WritableDb, from: TagId, to: TagId): void {
  for (const { name } of write.all<{ name: string }>('SELECT name FROM name_meaning WHERE tagId = ?', from)) {
    write.update('name_meaning', { name }, { tagId: to });
  }
  const choices = write.all<{ documentId: string; prefix: string; quote: string; suffix: string }>(
    'SELECT documentId, prefix, quote, suffix FROM mention_choice WHERE tagId = ?',
    from,
  );
  for (const choice of choices) write.update('mention_choice', choice, { tagId: to });
  giveTexts(write, from, to);
}

/** Lets the digits of merged tags stand for the one that is left, each tag for one digit. */
function movePins(write: WritableDb, ids: readonly TagId[], into: TagId): void {
  const { pinnedTags } = readPreferences(write);
  const moved = pinnedTags.map((pin) => (pin && ids.includes(pin) ? into : pin));
  const next = moved.map((pin, i) => (pin === into && moved.indexOf(into) !== i ? null : pin));
  if (next.some((pin, i) => pin !== pinnedTags[i])) {
    write.update('preference', { name: 'pinnedTags' }, { value: JSON.stringify(next) });
  }
}
