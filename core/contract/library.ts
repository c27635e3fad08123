import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { MarkNames, markNames } from '../model/highlight.ts';
import { CommandId, DocumentId, Timestamp } from '../model/ids.ts';
import { errors } from './errors.ts';

/** What undo and redo would do now, in words: `Highlight deleted`. */
export const JournalState = z.object({
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** When the last command was stored. */
  savedAt: Timestamp.nullable(),
});
export type JournalState = z.infer<typeof JournalState>;

/** Which records a command touched, so that a client reads again what it shows and no more. */
export const LibraryChanged = z.object({
  commandId: CommandId,
  kinds: z.array(z.enum(['document', 'highlight', 'note', 'tag', 'preference'])),
  documentIds: z.array(DocumentId),
  journal: JournalState,
});
export type LibraryChanged = z.infer<typeof LibraryChanged>;

/** Where the open library lies and how much it holds outside the trash. */
export const LibraryInfo = z.object({
  /** The library's folder. */
  path: z.string(),
  name: z.string(),
  documents: z.number().int(),
  highlights: z.number().int(),
  tags: z.number().int(),
  journal: JournalState,
});
export type LibraryInfo = z.infer<typeof LibraryInfo>;

/** What was done or undone, and the document to show it in, if there is one. */
export const UndoResult = z.object({ label: z.string(), documentId: DocumentId.nullable() });

/** What the user has set for this library; no part of its history. */
export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  exportFolder: z.string().nullable(),
  lastColour: z.number().int().min(1).max(8),
  showMargin: z.boolean(),
  showSidebar: z.boolean(),
  /** What the eight marks are called. */
  markNames: MarkNames,
  /** Where reading stopped, an offset of the text, by document id. */
  readingPlaces: z.record(z.string(), z.number().int().nonnegative()),
  /** The user's own key bindings by command; a command that is not named keeps its own keys, an empty list is no key. */
  keys: z.record(z.string(), z.array(z.string().min(1).max(40)).max(8)),
  /** Whether a letter or sign alone does something in the reader. */
  singleKeys: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

/** What holds until the user sets something else. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  exportFolder: null,
  lastColour: 1,
  showMargin: true,
  showSidebar: true,
  markNames,
  readingPlaces: {},
  keys: {},
  singleKeys: true,
};

/** The library as a whole: its changes, undo and redo, preferences. */
export const library = {
  info: oc.errors(errors).output(LibraryInfo),
  /** Every change from now on, whoever makes it. */
  changes: oc.errors(errors).output(eventIterator(LibraryChanged)),
  undo: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId }))
    .output(UndoResult),
  redo: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId }))
    .output(UndoResult),
  /** Adds the sample case: documents of our own with highlights, tags and notes. Gives the document to open first. */
  addSample: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId }))
    .output(z.object({ documentId: DocumentId })),
  preferences: oc.errors(errors).output(Preferences),
  /** Sets the given preferences and leaves the others; a reading place is merged by document. Not journalled. */
  setPreferences: oc.errors(errors).input(Preferences.partial()).output(Preferences),
};

/** What the shell is and can do. */
export const HostInfo = z.object({
  shell: z.enum(['desktop', 'browser', 'none']),
  version: z.string(),
  platform: z.enum(['windows', 'mac', 'linux']),
  canChooseFolder: z.boolean(),
  canReveal: z.boolean(),
  defaultExportFolder: z.string(),
});
export type HostInfo = z.infer<typeof HostInfo>;

/** What only a shell can do. `host.info` says what this one can; the others answer NOT_ALLOWED. */
export const host = {
  info: oc.errors(errors).output(HostInfo),
  /** Lets the user choose a folder; null if they think better of it. */
  chooseFolder: oc
    .errors(errors)
    .input(z.object({ title: z.string() }))
    .output(z.string().nullable()),
  /** Shows a file in the system's file manager. */
  reveal: oc.errors(errors).input(z.object({ path: z.string() })),
};
