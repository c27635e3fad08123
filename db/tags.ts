import type { TagSummary } from '../core/contract/tags.ts';
import type { TagId } from '../core/model/ids.ts';
import { type Tag, type TagFields, tagKinds } from '../core/model/tag.ts';
import { notAllowed, notFound } from './library-error.ts';
import type { ReadableDb, Row, Some, WritableDb } from './sql.ts';
import { runOf } from './use-runs.ts';

/** Adds a tag. Throws `NOT_ALLOWED` as `updateTag` does. */
export function insertTag(write: WritableDb, id: TagId, fields: TagFields): void {
  if (write.get('SELECT 1 FROM tag WHERE id = ?', id)) {
    throw notAllowed('A tag with this id is in the library already.');
  }
  const { aliases, exceptions, parentIds, ...columns } = fields;
  const { now } = write;
  write.insert('tag', { ...columns, id, createdAt: now, updatedAt: now, deletedAt: null });
  setAliases(write, id, fields.name, aliases);
  setExceptions(write, id, exceptions);
  setParents(write, id, parentIds);
}

/**
 * Sets the given fields and leaves the others; `addAliases` come behind the aliases. Throws `NOT_FOUND` for an unknown tag or
 * parent and `NOT_ALLOWED` for a tag that would be its own ancestor.
 */
export function updateTag(
  write: WritableDb,
  id: TagId,
  fields: Some<TagFields>,
  addAliases: readonly string[] = [],
): void {
  const tag = getTag(write, id);
  const { aliases: given, exceptions, parentIds, ...columns } = fields;
  const aliases = given || addAliases.length > 0 ? [...(given ?? tag.aliases), ...addAliases] : undefined;
  const row = Object.entries(columns).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  write.update('tag', { id }, Object.fromEntries(row));
  if (aliases || fields.name) setAliases(write, id, fields.name ?? tag.name, aliases ?? tag.aliases);
  if (exceptions) setExceptions(write, id, exceptions);
  if (parentIds) setParents(write, id, parentIds);
}

/**
 * Moves tags to the trash and takes them off every highlight and out of the hierarchy. `replaceBy` takes their place on the
 * highlights. Throws `NOT_ALLOWED` if that is one of them.
 */
export function deleteTags(write: WritableDb, ids: readonly TagId[], replaceBy: TagId | null): void {
  assertTags(write, replaceBy ? [...ids, replaceBy] : ids);
  if (replaceBy && ids.includes(replaceBy))
    throw notAllowed('A tag cannot be replaced by itself. Choose another one.');
  const uses = readUses(write, ids);
  const taken = [...Map.groupBy(uses, ({ tagId }) => tagId)].map(([id, own]) => runOf(id, false, own));
  write.changeUses(
    replaceBy ? [...taken, runOf(replaceBy, true, usesFor(write, replaceBy, ids, uses))] : taken,
  );
  for (const id of new Set(ids)) {
    const links = write.all<Row>(
      'SELECT tagId, parentId FROM tag_parent WHERE tagId = ? OR parentId = ?',
      id,
      id,
    );
    for (const link of links) write.remove('tag_parent', link);
    write.update('tag', { id }, { deletedAt: write.now });
  }
}

interface Use {
  readonly tagId: TagId;
  readonly highlightId: string;
  readonly position: number;
}

/** Of more uses than this all links of highlights to tags are gone through, in the order in which they are stored. */
const mostLookedUp = 20_000;

/** Where some tags are, by highlight. */
function readUses(db: ReadableDb, ids: readonly TagId[]): Use[] {
  const list = JSON.stringify(ids);
  const given = 'tagId IN (SELECT value FROM json_each(?))';
  const known = db.get<{ n: number | null }>(
    `SELECT sum(u.highlights) AS n FROM tag_number n JOIN label_use u ON u.label = n.number WHERE n.${given}`,
    list,
  );
  const isWide = (known?.n ?? 0) > mostLookedUp;
  return db.all<Use>(
    `SELECT tagId, highlightId, position FROM highlight_tag ${isWide ? 'NOT INDEXED' : ''}
     WHERE ${given} ORDER BY highlightId`,
    list,
  );
}

/** A tag in the place of those of some uses that it replaces, the first of them first; not where it is already. */
function usesFor(db: ReadableDb, tagId: TagId, ids: readonly TagId[], uses: readonly Use[]): Use[] {
  const rank = new Map(ids.toReversed().map((id, i) => [id, -i]));
  const first = new Map<string, Use>();
  for (const use of uses) {
    const other = first.get(use.highlightId);
    if (!other || (rank.get(use.tagId) ?? 0) < (rank.get(other.tagId) ?? 0)) first.set(use.highlightId, use);
  }
  return withoutTag(db, [...first.values()], tagId);
}

/** Those of some uses whose highlights do not carry a tag. */
export function withoutTag<Use extends { readonly highlightId: string }>(
  db: ReadableDb,
  uses: readonly Use[],
  tagId: TagId,
): Use[] {
  const carrying = db.all<{ id: string }>(
    `SELECT x.highlightId AS id FROM json_each(?) u CROSS JOIN highlight_tag x
     ON x.highlightId = u.value AND x.tagId = ?`,
    JSON.stringify(uses.map(({ highlightId }) => highlightId)),
    tagId,
  );
  const ids = new Set(carrying.map(({ id }) => id));
  return uses.filter(({ highlightId }) => !ids.has(highlightId));
}

/** Throws `NOT_FOUND` unless every tag is there and outside the trash. */
export function assertTags(db: ReadableDb, ids: readonly TagId[]): void {
  for (const id of ids) {
    if (!db.get('SELECT 1 FROM tag WHERE id = ? AND deletedAt IS NULL', id)) throw notFound('This tag');
  }
}

const byName = new Intl.Collator('en', { numeric: true });

/** All tags outside the trash with their use, by kind, then name, then id. Five statements, however many there are. */
export function listTags(db: ReadableDb): TagSummary[] {
  return readTags(db, 'TRUE').sort(
    (a, b) =>
      tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind) ||
      byName.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** One tag with its use. Throws `NOT_FOUND`. */
export function getTagSummary(db: ReadableDb, id: TagId): TagSummary {
  const [tag] = readTags(db, 't.id = ?', id);
  if (!tag) throw notFound('This tag');
  return tag;
}

/** One tag. Throws `NOT_FOUND`. */
export function getTag(db: ReadableDb, id: TagId): Tag {
  const { highlights: _, documents: __, ...tag } = getTagSummary(db, id);
  return tag;
}

function readTags(db: ReadableDb, test: string, ...values: string[]): TagSummary[] {
  const rows = db.all<Omit<Tag, 'aliases' | 'exceptions' | 'parentIds'>>(
    `SELECT t.id, t.kind, t.name, t.definition, t.useWhen, t.notWhen,
       coalesce(t.example, '') AS example, t.colour, t.createdAt, t.updatedAt
     FROM tag t WHERE t.deletedAt IS NULL AND ${test}`,
    ...values,
  );
  const aliases = db.all<{ id: TagId; name: string }>(
    `SELECT a.tagId AS id, a.name FROM tag t JOIN tag_alias a ON a.tagId = t.id
     WHERE ${test} ORDER BY a.position`,
    ...values,
  );
  const exceptions = db.all<{ id: TagId; phrase: string }>(
    `SELECT e.tagId AS id, e.phrase FROM tag t JOIN tag_exception e ON e.tagId = t.id
     WHERE ${test} ORDER BY e.position`,
    ...values,
  );
  const parents = db.all<{ id: TagId; parentId: TagId }>(
    `SELECT p.tagId AS id, p.parentId FROM tag t JOIN tag_parent p ON p.tagId = t.id
     WHERE ${test} ORDER BY p.position`,
    ...values,
  );
  const uses = db.all<{ id: TagId; highlights: number; documents: number }>(
    `SELECT t.id, u.highlights, u.documents FROM tag t JOIN tag_number n ON n.tagId = t.id
     JOIN label_use u ON u.label = n.number WHERE ${test}`,
    ...values,
  );
  const aliasesOf = Map.groupBy(aliases, (alias) => alias.id);
  const exceptionsOf = Map.groupBy(exceptions, (exception) => exception.id);
  const parentsOf = Map.groupBy(parents, (parent) => parent.id);
  const usesOf = new Map(uses.map((use) => [use.id, use]));
  return rows.map((row) => ({
    ...row,
    aliases: (aliasesOf.get(row.id) ?? []).map((alias) => alias.name),
    exceptions: (exceptionsOf.get(row.id) ?? []).map((exception) => exception.phrase),
    parentIds: (parentsOf.get(row.id) ?? []).map((parent) => parent.parentId),
    highlights: usesOf.get(row.id)?.highlights ?? 0,
    documents: usesOf.get(row.id)?.documents ?? 0,
  }));
}

/** Sets a tag's other names: in the given order, without doubles and without its own name. */
function setAliases(write: WritableDb, tagId: TagId, name: string, aliases: readonly string[]): void {
  const wanted = [...new Set(aliases)].filter((alias) => alias !== name);
  const rows = wanted.map((alias, position) => ({ tagId, name: alias, position }));
  const stored = write.all<Row>('SELECT tagId, name, position FROM tag_alias WHERE tagId = ?', tagId);
  replaceLinks(write, 'tag_alias', stored, rows);
}

/** Sets the phrases that are no mention of a tag: in the given order, without doubles. */
function setExceptions(write: WritableDb, tagId: TagId, exceptions: readonly string[]): void {
  const rows = [...new Set(exceptions)].map((phrase, position) => ({ tagId, phrase, position }));
  const stored = write.all<Row>('SELECT tagId, phrase, position FROM tag_exception WHERE tagId = ?', tagId);
  replaceLinks(write, 'tag_exception', stored, rows);
}

function setParents(write: WritableDb, tagId: TagId, parentIds: readonly TagId[]): void {
  const wanted = [...new Set(parentIds)];
  assertTags(write, wanted);
  for (const parentId of wanted) assertNoCycle(write, tagId, parentId);
  const rows = wanted.map((parentId, position) => ({ tagId, parentId, position }));
  const stored = write.all<Row>('SELECT tagId, parentId, position FROM tag_parent WHERE tagId = ?', tagId);
  replaceLinks(write, 'tag_parent', stored, rows);
}

/** Turns the stored links into the wanted ones and touches only those that differ. */
function replaceLinks(
  write: WritableDb,
  table: 'tag_alias' | 'tag_exception' | 'tag_parent',
  stored: readonly Row[],
  wanted: readonly Row[],
): void {
  const isIn = (rows: readonly Row[], row: Row) =>
    rows.some((other) => Object.keys(row).every((column) => other[column] === row[column]));
  for (const row of stored) if (!isIn(wanted, row)) write.remove(table, row);
  for (const row of wanted) if (!isIn(stored, row)) write.insert(table, row);
}

/** Throws if `parentId` is the tag itself or lies below it. */
function assertNoCycle(db: ReadableDb, tagId: TagId, parentId: TagId): void {
  if (isAbove(db, tagId, parentId)) {
    throw notAllowed('A tag cannot stand below itself. Choose another broader tag.');
  }
}

/** Whether the first tag is the second or stands above it. */
export function isAbove(db: ReadableDb, tagId: TagId, below: TagId): boolean {
  const found = db.get(
    `WITH RECURSIVE above (id) AS (
       SELECT ? UNION SELECT p.parentId FROM above a JOIN tag_parent p ON p.tagId = a.id
     ) SELECT 1 FROM above WHERE id = ?`,
    below,
    tagId,
  );
  return found !== undefined;
}
