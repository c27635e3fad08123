import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TagId } from '../../core/model/ids.ts';
import { emptyTagFields, type TagFields, type TagKind } from '../../core/model/tag.ts';
import { sourcePath } from './shared-sources.ts';

interface GoldEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: TagKind;
  readonly aliases: readonly { readonly alias: string; readonly occurrences: { readonly body: number } }[];
  readonly parents: readonly { readonly id: string; readonly relation: string; readonly basis: string }[];
  readonly ancestors_for_rollup: readonly string[];
  readonly note: string | null;
}

interface GoldTheme {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly typical_example: string;
  readonly close_but_no: string;
}

/** A tag of the gold codebook, with its id there. */
export interface GoldTag extends TagFields {
  readonly goldId: string;
  readonly id: TagId;
}

/** The id that a tag of the gold set gets, always the same. */
export function goldTagId(goldId: string): TagId {
  const hash = createHash('sha256').update(`gold codebook: ${goldId}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return TagId.parse([...parts, hash.slice(20, 32)].join('-'));
}

/** The actors, places and sources of the gold set as tags; parents are those that mentions count for as well. */
export function goldActors(): GoldTag[] {
  const { entries } = readFile<{ entries: GoldEntry[] }>('actors.json');
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  return entries.map((entry) => ({
    ...emptyTagFields,
    goldId: entry.id,
    id: goldTagId(entry.id),
    kind: entry.kind,
    name: entry.name,
    aliases: entry.aliases.map(({ alias }) => alias).filter((alias) => alias !== entry.name),
    definition: entry.note ?? '',
    parentIds: entry.parents
      .filter(
        ({ id, basis, relation }) =>
          (basis === 'text' && entry.ancestors_for_rollup.includes(id)) ||
          (relation === 'located_in' && entry.kind === 'place' && kinds.get(id) === 'place'),
      )
      .map(({ id }) => goldTagId(id)),
  }));
}

/** The themes of the gold set as tags. */
export function goldThemes(): GoldTag[] {
  const { themes } = readFile<{ themes: GoldTheme[] }>('themes.json');
  return themes.map((theme) => ({
    ...emptyTagFields,
    goldId: theme.id,
    id: goldTagId(theme.id),
    kind: 'theme',
    name: theme.label,
    definition: theme.definition,
    useWhen: theme.include.join('\n'),
    notWhen: [...theme.exclude, `Close, but no: ${theme.close_but_no}`].join('\n'),
    example: theme.typical_example,
  }));
}

/** What each name that entries share means most often in the texts, by the name: the default of plain longest match. */
export function goldMeanings(): ReadonlyMap<string, TagId> {
  const { entries } = readFile<{ entries: GoldEntry[] }>('actors.json');
  const uses = entries.flatMap(({ id, aliases }) =>
    aliases.map(({ alias, occurrences }) => ({ id, alias, count: occurrences.body })),
  );
  const shared = [...Map.groupBy(uses, ({ alias }) => alias)].filter(([, owners]) => owners.length > 1);
  return new Map(
    shared.map(([alias, owners]) => {
      const [first] = owners.toSorted((a, b) => b.count - a.count);
      return [alias, goldTagId(first?.id ?? '')];
    }),
  );
}

/** Tags as a codebook file of Postil, parents by name; with what shared names mean, if that is given. */
export function codebookJson(
  tags: readonly GoldTag[],
  meanings: ReadonlyMap<string, TagId> = new Map(),
): string {
  const referenceOf = new Map(tags.map(({ id, kind, name }) => [id, `${kind}/${name}`]));
  return JSON.stringify({
    format: 'postil-codebook/1',
    tags: tags.map(({ goldId: _, aliases, parentIds, ...tag }) => ({
      ...tag,
      names: aliases,
      parents: parentIds.map((parentId) => referenceOf.get(parentId)),
    })),
    meanings: [...meanings].map(([name, id]) => ({ name, tag: referenceOf.get(id) })),
  });
}

function readFile<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(path.dirname(sourcePath(0)), 'gold', name), 'utf8')) as T;
}
