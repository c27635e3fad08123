import type { TagFields, TagKind } from '../../../core/model/tag.ts';

/** A tag as a codebook file has it. Empty texts and lists are what the file does not say. */
export interface FileTag
  extends Pick<
    TagFields,
    'name' | 'definition' | 'useWhen' | 'notWhen' | 'example' | 'colour' | 'exceptions'
  > {
  /** The tag's id in the file, in small letters; the tag gets it in the library too if it is a UUID and free there. */
  readonly id: string | null;
  /** Null where the file has no kinds. */
  readonly kind: TagKind | null;
  /** Its other names. */
  readonly names: string[];
  /** Broader tags, each as a reference: see `splitReference`. */
  readonly parents: string[];
}

/** What a name that several tags share means by default. */
export interface FileMeaning {
  readonly name: string;
  /** A reference. */
  readonly tag: string;
}

/** A codebook, whatever its format. */
export interface CodebookFile {
  readonly tags: readonly FileTag[];
  readonly meanings: readonly FileMeaning[];
}

/** A codebook as it was read. `problems` are sentences: what was left out, and why. */
export interface ReadCodebook extends CodebookFile {
  readonly problems: string[];
}
