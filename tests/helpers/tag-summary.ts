import { TagSummary } from '../../core/contract/tags.ts';
import { emptyTagFields, type TagKind } from '../../core/model/tag.ts';

/** The id of the tag with this name in a test: names must differ in what stands first in them, at most six characters. */
export const idOfTag = (name: string): string =>
  `01900000-0000-7000-8000-${[...name.slice(0, 6)]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0').slice(-2))
    .join('')
    .padEnd(12, '0')}`;

/** A tag of a test by its name; `parents` are names. */
export const tagSummary = (
  name: string,
  { parents = [], ...more }: Partial<TagSummary> & { kind?: TagKind; parents?: readonly string[] } = {},
): TagSummary =>
  TagSummary.parse({
    ...emptyTagFields,
    id: idOfTag(name),
    kind: 'actor',
    name,
    parentIds: parents.map(idOfTag),
    createdAt: 0,
    updatedAt: 0,
    highlights: 0,
    documents: 0,
    ...more,
  });
