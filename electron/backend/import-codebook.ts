import { nameKey } from '../../core/codebook/name-key.ts';
import type { CodebookReport } from '../../core/contract/codebook.ts';
import type { TagId } from '../../core/model/ids.ts';
import { mostParents } from '../../core/model/tag.ts';
import { listSharedNames, readMeanings, setNameMeaning } from '../../db/shared-names.ts';
import type { WritableDb } from '../../db/sql.ts';
import { insertTag, listTags, updateTag } from '../../db/tags.ts';
import { start } from './codebook-files/check-tag.ts';
import type { FileMeaning, FileTag, ReadCodebook } from './codebook-files/codebook-file.ts';
import { matchTags, ReferenceFinder } from './codebook-files/match-tags.ts';
import { parentsFirst } from './codebook-files/parents-first.ts';
import { TagDraft } from './codebook-files/tag-draft.ts';

/** More than this many tags above one are taken for a fault of the file. */
const mostAbove = 200;
const mostProblems = 500;

/** Adds a codebook to the library. Nothing that the library has is changed or taken away; what it lacks is added. */
export function importCodebook(write: WritableDb, file: ReadCodebook): CodebookReport {
  const problems = [...file.problems];
  const tell = (problem: string) => problems.push(problem);
  const library = listTags(write).map(TagDraft.of);
  const matched = matchTags(file.tags, library, (id) => !write.get('SELECT 1 FROM tag WHERE id = ?', id));
  for (const [tag, draft] of matched) draft.adopt(tag, tell);
  const finder = new ReferenceFinder(matched, library);
  addParents(matched, library, finder, tell);
  const drafts = [...new Set(matched.values())];
  const created = new Map(drafts.filter(({ isNew }) => isNew).map((draft) => [draft.id, draft]));
  const newParentsOf = ({ fields }: TagDraft) => fields.parentIds.flatMap((id) => created.get(id) ?? []);
  for (const { id, fields } of parentsFirst(created.values(), newParentsOf)) insertTag(write, id, fields);
  const changed = drafts.filter((draft) => !draft.isNew && Object.keys(draft.changes).length > 0);
  for (const { id, changes } of changed) updateTag(write, id, changes);
  setMeanings(write, file.meanings, finder, tell);
  return {
    created: created.size,
    updated: changed.length,
    unchanged: drafts.length - created.size - changed.length,
    sharedNames: listSharedNames(write).filter(({ meaning }) => meaning === null),
    problems: shortened(problems),
  };
}

/** Puts tags below others, parents before their members, so that what stands above a parent is known. */
function addParents(
  matched: ReadonlyMap<FileTag, TagDraft>,
  library: readonly TagDraft[],
  finder: ReferenceFinder,
  tell: (problem: string) => void,
): void {
  const drafts = new Map([...library, ...matched.values()].map((draft) => [draft.id, draft]));
  const wanted = new Map<TagDraft, { parent: TagDraft; leftOut: (why: string) => void }[]>();
  for (const [tag, draft] of matched) {
    for (const reference of tag.parents) {
      const leftOut = (why: string) =>
        tell(`“${start(tag.name)}” was not put below “${start(reference)}”: ${why}.`);
      const [parent, ...others] = finder.find(reference);
      if (!parent) leftOut('there is no tag of this name');
      else if (others.length > 0) leftOut('there are several tags of this name');
      else wanted.set(draft, [...(wanted.get(draft) ?? []), { parent, leftOut }]);
    }
  }
  const parentsOf = (draft: TagDraft) => (wanted.get(draft) ?? []).map(({ parent }) => parent);
  for (const draft of parentsFirst(wanted.keys(), parentsOf)) {
    for (const { parent, leftOut } of wanted.get(draft) ?? []) {
      if (draft.fields.parentIds.includes(parent.id)) continue;
      const above = tagsAbove(parent, drafts);
      if (above.has(draft.id)) leftOut('it would stand below itself');
      else if (above.size > mostAbove) leftOut(`there would be more than ${mostAbove} tags above it`);
      else if (draft.fields.parentIds.length >= mostParents) leftOut('it has too many broader tags already');
      else draft.addParent(parent.id);
    }
  }
}

/** A tag and all tags above it; no more than one over the limit. */
function tagsAbove(draft: TagDraft, drafts: ReadonlyMap<TagId, TagDraft>): ReadonlySet<TagId> {
  const above = new Set([draft.id]);
  for (const id of above) {
    for (const parentId of drafts.get(id)?.fields.parentIds ?? []) above.add(parentId);
    if (above.size > mostAbove) break;
  }
  return above;
}

function setMeanings(
  write: WritableDb,
  meanings: readonly FileMeaning[],
  finder: ReferenceFinder,
  tell: (problem: string) => void,
): void {
  const known = new Map(readMeanings(write));
  const has = (draft: TagDraft | undefined, key: string) => draft?.names.some((own) => nameKey(own) === key);
  for (const { name, tag } of meanings) {
    const leftOut = (why: string) => tell(`The meaning of “${start(name)}” was not taken over: ${why}.`);
    const [draft, ...others] = finder.find(tag);
    const key = nameKey(name);
    const present = known.get(key);
    if (!draft) leftOut(`there is no tag “${start(tag)}”`);
    else if (others.length > 0) leftOut(`there are several tags “${start(tag)}”`);
    else if (!has(draft, key)) leftOut(`“${start(tag)}” has no such name`);
    else if (present === undefined || (present !== draft.id && !has(finder.find(present)[0], key))) {
      setNameMeaning(write, name, draft.id);
      known.set(key, draft.id);
    } else if (present !== draft.id) leftOut('it has another one in the library, which was kept');
  }
}

function shortened(problems: readonly string[]): string[] {
  if (problems.length <= mostProblems) return [...problems];
  const rest = problems.length - mostProblems;
  return [...problems.slice(0, mostProblems), `And ${rest} more of this kind.`];
}
