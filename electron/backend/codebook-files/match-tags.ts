import { uuidv7 } from 'uuidv7';
import { nameKey } from '../../../core/codebook/name-key.ts';
import { TagId } from '../../../core/model/ids.ts';
import type { FileTag } from './codebook-file.ts';
import { TagDraft } from './tag-draft.ts';
import { splitReference } from './tag-reference.ts';

/**
 * Says which tag of the library each tag of a file is, and makes those that are missing. A tag is known by its id, else by
 * kind and name; one of the library stands for one of the file only. `isFree` tells whether a new tag may have an id.
 */
export function matchTags(
  tags: readonly FileTag[],
  library: readonly TagDraft[],
  isFree: (id: TagId) => boolean,
): Map<FileTag, TagDraft> {
  const found = new Map<FileTag, TagDraft>();
  const taken = new Set<TagDraft>();
  const twins = new Map<string, TagDraft>();
  const byId = new Map(library.map((draft) => [String(draft.id), draft]));
  const byName = Map.groupBy(library, (draft) => nameKey(draft.fields.name));
  const take = (tag: FileTag, draft: TagDraft | undefined) => {
    if (!draft || taken.has(draft)) return;
    found.set(tag, draft);
    taken.add(draft);
  };
  const named = (tag: FileTag) =>
    (byName.get(nameKey(tag.name)) ?? []).filter(
      (draft) => !taken.has(draft) && (tag.kind === null || draft.fields.kind === tag.kind),
    );
  for (const tag of tags) if (tag.id) take(tag, byId.get(tag.id));
  const rest = () => tags.filter((tag) => !found.has(tag));
  for (const tag of rest()) {
    // Without an id, a tag that the file has twice is one.
    const twin = tag.id ? undefined : twins.get(identity(tag));
    if (twin) found.set(tag, twin);
    else take(tag, first(named(tag).filter(({ fields }) => fields.name === tag.name)));
    const draft = found.get(tag);
    if (draft && !tag.id) twins.set(identity(tag), draft);
  }
  for (const tag of rest()) {
    const twin = tag.id ? undefined : twins.get(identity(tag));
    if (twin) {
      found.set(tag, twin);
      continue;
    }
    const draft = first(named(tag)) ?? TagDraft.create(newId(tag, isFree), tag);
    take(tag, draft);
    if (!tag.id) twins.set(identity(tag), draft);
  }
  return found;
}

/** Finds the tags that a file refers to: in the file, then in the library, then by their other names. */
export class ReferenceFinder {
  readonly #byId = new Map<string, Set<TagDraft>>();
  readonly #scopes: ReadonlyMap<string, readonly TagDraft[]>[];

  constructor(matched: ReadonlyMap<FileTag, TagDraft>, library: readonly TagDraft[]) {
    const add = (id: string, draft: TagDraft) => {
      const known = this.#byId.get(id);
      if (known) known.add(draft);
      else this.#byId.set(id, new Set([draft]));
    };
    for (const [tag, draft] of matched) if (tag.id) add(tag.id, draft);
    for (const draft of library) if (!this.#byId.has(draft.id)) add(draft.id, draft);
    const ofFile = [...matched].map(([tag, draft]) => [tag.name, draft] as const);
    const ofLibrary = library.map((draft) => [draft.fields.name, draft] as const);
    const others = [...matched.values(), ...library].flatMap((draft) =>
      draft.fields.aliases.map((alias) => [alias, draft] as const),
    );
    this.#scopes = [ofFile, ofLibrary, others].flatMap((names) => [
      group(names, (name) => name),
      group(names, nameKey),
    ]);
  }

  /** The tags that a reference fits: one, if all is well. */
  find(reference: string): readonly TagDraft[] {
    const byId = this.#byId.get(reference.toLowerCase());
    if (byId) return [...byId];
    const split = splitReference(reference);
    const isOfKind = (draft: TagDraft) => draft.fields.kind === split?.kind;
    // As Postil writes it, before a tag that is itself called so; a tag that has the name besides its own comes last.
    const own = split ? this.#named(split.name, isOfKind, nameScopes) : [];
    if (own.length > 0) return own;
    const whole = this.#named(reference, () => true);
    return whole.length > 0 || !split ? whole : this.#named(split.name, isOfKind);
  }

  #named(
    name: string,
    test: (draft: TagDraft) => boolean,
    most: number = this.#scopes.length,
  ): readonly TagDraft[] {
    for (const [i, scope] of this.#scopes.slice(0, most).entries()) {
      const found = (scope.get(i % 2 === 0 ? name : nameKey(name)) ?? []).filter(test);
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  }
}

/** How many of the scopes are those of tags' own names: in the file and in the library, as they are and by their keys. */
const nameScopes = 4;

function group(
  names: readonly (readonly [name: string, draft: TagDraft])[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly TagDraft[]> {
  const groups = new Map<string, TagDraft[]>();
  for (const [name, draft] of names) {
    const key = keyOf(name);
    const known = groups.get(key);
    if (known) known.push(draft);
    else groups.set(key, [draft]);
  }
  return groups;
}

function identity({ kind, name }: FileTag): string {
  return `${kind ?? ''}/${name}`;
}

function first(drafts: readonly TagDraft[]): TagDraft | undefined {
  return drafts.find(({ fields }) => fields.kind === 'theme') ?? drafts[0];
}

function newId(tag: FileTag, isFree: (id: TagId) => boolean): TagId {
  const own = TagId.safeParse(tag.id);
  return own.success && isFree(own.data) ? own.data : TagId.parse(uuidv7());
}
