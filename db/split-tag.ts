import { NameIndex } from '../core/codebook/name-index.ts';
import { nameKey } from '../core/codebook/name-key.ts';
import type { HighlightId, TagId } from '../core/model/ids.ts';
import { emptyTagFields, type Tag, type TagKind } from '../core/model/tag.ts';
import { notAllowed } from './library-error.ts';
import type { WritableDb } from './sql.ts';
import { getTag, insertTag, updateTag } from './tags.ts';
import { runOf } from './use-runs.ts';

/** What is taken out of a tag. `created` is the tag that gets it. */
export interface Split {
  readonly id: TagId;
  readonly created: { readonly id: TagId; readonly kind: TagKind; readonly name: string };
  readonly aliases: readonly string[];
  readonly highlightIds: readonly HighlightId[];
}

/**
 * Takes aliases and highlights of a tag over to a new one below the same parents. What is said of the names goes with them:
 * exceptions, meanings and chosen mentions. Highlights that do not carry the tag stay as they are. Throws `NOT_ALLOWED` for
 * an alias that the tag does not have.
 */
export function splitTag(write: WritableDb, { id, created, aliases, highlightIds }: Split): Tag {
  const tag = getTag(write, id);
  const unknown = aliases.find((alias) => !tag.aliases.includes(alias));
  if (unknown !== undefined) {
    throw notAllowed(`“${tag.name}” has no other name “${unknown}” any more. Nothing was changed.`);
  }
  const taken = [created.name, ...aliases];
  const left = tag.aliases.filter((alias) => !taken.includes(alias));
  const keptKeys = new Set([tag.name, ...left].map(nameKey));
  const moved = taken.filter((name) => !keptKeys.has(nameKey(name)));
  const movedNames = indexOf(moved);
  const keptNames = indexOf([tag.name, ...left]);
  const goesAlong = (phrase: string) =>
    movedNames.find(phrase).length > 0 && keptNames.find(phrase).length === 0;
  insertTag(write, created.id, {
    ...emptyTagFields,
    kind: created.kind,
    name: created.name,
    aliases: tag.aliases.filter((alias) => aliases.includes(alias) && alias !== created.name),
    exceptions: tag.exceptions.filter(goesAlong),
    parentIds: tag.parentIds,
  });
  updateTag(write, id, {
    aliases: left,
    exceptions: tag.exceptions.filter((phrase) => !goesAlong(phrase)),
  });
  moveUses(write, id, created.id, highlightIds);
  moveMeanings(write, id, created.id, moved, goesAlong);
  return getTag(write, created.id);
}

function indexOf(names: readonly string[]): NameIndex<true> {
  return new NameIndex(names.map((name) => ({ name, owners: [true] })));
}

/** Puts the new tag in the place of the old one on some highlights. */
function moveUses(write: WritableDb, from: TagId, to: TagId, highlightIds: readonly HighlightId[]): void {
  const uses = write.all<{ highlightId: HighlightId; position: number }>(
    `SELECT highlightId, position FROM highlight_tag
     WHERE tagId = ? AND highlightId IN (SELECT value FROM json_each(?))`,
    from,
    JSON.stringify(highlightIds),
  );
  write.changeUses([runOf(from, false, uses), runOf(to, true, uses)]);
}

/** Moved names mean the new tag where they meant the old one, by default and in single mentions. */
function moveMeanings(
  write: WritableDb,
  from: TagId,
  to: TagId,
  moved: readonly string[],
  isMoved: (words: string) => boolean,
): void {
  for (const name of new Set(moved.map(nameKey))) {
    const isFrom = write.get('SELECT 1 FROM name_meaning WHERE name = ? AND tagId = ?', name, from);
    if (isFrom) write.update('name_meaning', { name }, { tagId: to });
  }
  const choices = write.all<{ documentId: string; prefix: string; quote: string; suffix: string }>(
    'SELECT documentId, prefix, quote, suffix FROM mention_choice WHERE tagId = ?',
    from,
  );
  for (const choice of choices) {
    if (isMoved(choice.quote)) write.update('mention_choice', choice, { tagId: to });
  }
}
