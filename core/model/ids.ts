import { z } from 'zod';

/** Ids are UUIDv7, made by whoever issues the command, so that a retry names the same thing. */
const id = <B extends string>(_brand: B) => z.uuid().brand<B>();

export const DocumentId = id('DocumentId');
export type DocumentId = z.infer<typeof DocumentId>;
export const VersionId = id('VersionId');
export type VersionId = z.infer<typeof VersionId>;
export const HighlightId = id('HighlightId');
export type HighlightId = z.infer<typeof HighlightId>;
export const NoteId = id('NoteId');
export type NoteId = z.infer<typeof NoteId>;
export const TagId = id('TagId');
export type TagId = z.infer<typeof TagId>;
export const SavedSearchId = id('SavedSearchId');
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export const DossierTextId = id('DossierTextId');
export type DossierTextId = z.infer<typeof DossierTextId>;

/** Names one user command. The journal holds it once: sending a command again changes nothing. */
export const CommandId = id('CommandId');
export type CommandId = z.infer<typeof CommandId>;

/** Commands of one group that follow each other are one step of undo. */
export const GroupId = z.uuid().optional();

/** A point in time, UTC milliseconds since 1970. */
export const Timestamp = z.number().int().brand<'Timestamp'>();
export type Timestamp = z.infer<typeof Timestamp>;

/** A place in a version's canonical text, in UTF-16 code units. */
export const TextOffset = z.number().int().nonnegative().brand<'TextOffset'>();
export type TextOffset = z.infer<typeof TextOffset>;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
