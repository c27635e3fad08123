import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { emptyTagFields, mostNames, type TagFields } from '../../../core/model/tag.ts';
import type { Some } from '../../../db/sql.ts';
import { start } from './check-tag.ts';
import type { FileTag } from './codebook-file.ts';

/** A tag as it will be after an import: what the library has, and what the file adds. */
export class TagDraft {
  readonly id: TagId;
  readonly isNew: boolean;
  readonly fields: TagFields;
  readonly #changed = new Set<keyof TagFields>();

  private constructor(id: TagId, isNew: boolean, fields: TagFields) {
    this.id = id;
    this.isNew = isNew;
    this.fields = fields;
  }

  /** A tag of the library. */
  static of(tag: TagSummary): TagDraft {
    const { id, createdAt: _, updatedAt: __, highlights: ___, documents: ____, ...fields } = tag;
    return new TagDraft(id, false, fields);
  }

  /** A tag that the library does not have; without kind it is a theme. */
  static create(id: TagId, { kind, name }: Pick<FileTag, 'kind' | 'name'>): TagDraft {
    return new TagDraft(id, true, { ...emptyTagFields, kind: kind ?? 'theme', name });
  }

  /** Its name and its other names. */
  get names(): readonly string[] {
    return [this.fields.name, ...this.fields.aliases];
  }

  /** What is to be written of a tag that the library has. */
  get changes(): Some<TagFields> {
    return Object.fromEntries([...this.#changed].map((field) => [field, this.fields[field]]));
  }

  /** Takes over what it does not have; tells of what it has otherwise. Parents are for `addParent`. */
  adopt(tag: FileTag, tell: (problem: string) => void): void {
    this.#add(
      'aliases',
      [tag.name, ...tag.names].filter((name) => name !== this.fields.name),
      tell,
    );
    this.#add('exceptions', tag.exceptions, tell);
    for (const field of ['definition', 'useWhen', 'notWhen', 'example'] as const) {
      const [own, given] = [this.fields[field], tag[field]];
      if (given === '' || given === own) continue;
      if (own === '') this.#set(field, given);
      else
        tell(`“${start(this.fields.name)}” has another ${fieldNames[field]} in the library, which was kept.`);
    }
    if (tag.colour !== null && this.fields.colour === null) this.#set('colour', tag.colour);
  }

  /** Puts it below another tag as well. */
  addParent(id: TagId): void {
    this.#set('parentIds', [...this.fields.parentIds, id]);
  }

  #add(field: 'aliases' | 'exceptions', given: readonly string[], tell: (problem: string) => void): void {
    const own = this.fields[field];
    const all = [...new Set([...own, ...given])];
    if (all.length > mostNames) {
      tell(
        `“${start(this.fields.name)}” would have more than ${mostNames} names or exceptions; the last were left out.`,
      );
    }
    if (all.length > own.length && own.length < mostNames) this.#set(field, all.slice(0, mostNames));
  }

  #set<Field extends keyof TagFields>(field: Field, value: TagFields[Field]): void {
    this.fields[field] = value;
    this.#changed.add(field);
  }
}

const fieldNames = {
  definition: 'definition',
  useWhen: '“use when”',
  notWhen: '“not when”',
  example: 'example',
};
