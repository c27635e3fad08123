import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { MarkNames, markNames } from '../model/highlight.ts';
import { HistoryStep, JournalSeq } from '../model/history.ts';
import { CommandId, DocumentId, HighlightId, TagId, TextOffset, Timestamp } from '../model/ids.ts';
import { errors } from './errors.ts';

/** What undo and redo would do now, in words: `Highlight deleted`. */
export const JournalState = z.object({
  undo: z.string().nullable(),
  /** The command that the step of `undo` ends with: its name for `library.undo`. */
  undoStep: CommandId.nullable(),
  redo: z.string().nullable(),
  redoStep: CommandId.nullable(),
  /** When the last command was stored. */
  savedAt: Timestamp.nullable(),
});
export type JournalState = z.infer<typeof JournalState>;

/** Which records a command touched, so that a client reads again what it shows and no more. */
export const LibraryChanged = z.object({
  commandId: CommandId,
  kinds: z.array(z.enum(['document', 'highlight', 'note', 'tag', 'name', 'search', 'dossier', 'preference'])),
  documentIds: z.array(DocumentId),
  /** The highlights it touched; null if they are too many to name, then all of its documents' may be others. */
  highlightIds: z.array(HighlightId).nullable(),
  /** How the tags are used now whose use may be another; null if they are too many to name, or not known. */
  tagUse: z
    .array(z.object({ id: TagId, highlights: z.number().int(), documents: z.number().int() }))
    .nullable(),
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
  /** How much lies in the trash. */
  trash: z.number().int(),
  /** How many highlights wait for a look, and how many documents for one at their clean-up. */
  toReview: z.number().int(),
  toCheck: z.number().int(),
  journal: JournalState,
});
export type LibraryInfo = z.infer<typeof LibraryInfo>;

/** What was undone or redone, and where to see it. */
export const UndoResult = z.object({
  label: z.string(),
  /** The document that it changed, if it is exactly one and not in the trash. */
  documentId: DocumentId.nullable(),
  /** The highlight that it changed, if it is exactly one and not in the trash. */
  highlightId: HighlightId.nullable(),
  /** Where the first highlight that it changed begins in that document, also if it is gone now. */
  at: TextOffset.nullable(),
});
export type UndoResult = z.infer<typeof UndoResult>;

/**
 * A step is named by any of its commands. One that is no longer the next is refused with UNDO_CHANGED, so that nobody
 * takes back what another window did since; without a name the next step is taken, whatever it is.
 */
const onStep = z.object({ commandId: CommandId, step: CommandId.optional() });

/** What stands open in the window. A place is written as in the window's address. */
export const StoredTabs = z.object({
  /** In the order of the strip; the first is the library's. */
  tabs: z.array(z.object({ id: z.string(), place: z.string() })).max(1000),
  /** The tabs that are shown, from start to end, and the one of them that is active. */
  shown: z.array(z.string()).max(2),
  active: z.string(),
});
export type StoredTabs = z.infer<typeof StoredTabs>;

/** The panels beside a document's text that stand open; those not named are as they were used last. */
export const DocumentPanels = z
  .object({ outline: z.boolean(), margin: z.boolean(), find: z.boolean() })
  .partial();
export type DocumentPanels = z.infer<typeof DocumentPanels>;

/** The furthest offset of a text to which it was read on, and how long the text is, in UTF-16 code units. */
export const ReadingProgress = z.object({
  at: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
});
export type ReadingProgress = z.infer<typeof ReadingProgress>;

/** How texts are set. Sizes are pixels. */
export const Typography = z.object({
  typeface: z.enum(['serif', 'sans']),
  /** Of Latin, Greek, Cyrillic and the like; Arabic letters need a larger one of their own. */
  size: z.number().int().min(12).max(48),
  arabicSize: z.number().int().min(14).max(56),
  /** In sizes; Arabic lines stand a quarter further apart. */
  lineHeight: z.number().min(1.2).max(2.4),
  /** The longest line, at the usual size; it grows and shrinks with the size. */
  measure: z.number().int().min(360).max(1000),
});
export type Typography = z.infer<typeof Typography>;

/** How texts are set until the user sets something else. */
export const defaultTypography: Typography = {
  typeface: 'serif',
  size: 18,
  arabicSize: 21,
  lineHeight: 1.6,
  measure: 624,
};

/** The columns of the table of highlights that can be left out, in their order. */
export const TableColumn = z.enum([
  'mark',
  'actor',
  'theme',
  'place',
  'source',
  'event',
  'note',
  'date',
  'document',
  'added',
]);
export type TableColumn = z.infer<typeof TableColumn>;

/** What the user has set for this library; no part of its history. */
export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  exportFolder: z.string().nullable(),
  lastColour: z.number().int().min(1).max(8),
  showMargin: z.boolean(),
  /** Whether known names that are not tagged are underlined. */
  showNames: z.boolean(),
  showSidebar: z.boolean(),
  /** What the eight marks are called. */
  markNames: MarkNames,
  /** How highlights are painted: with fill and line, or with one of them alone. */
  markPaint: z.enum(['fill-and-line', 'fill', 'line']),
  /** Where reading stopped, an offset of the text, by document id. */
  readingPlaces: z.record(z.string(), z.number().int().nonnegative()),
  /** How far each text was read, by document id. */
  progress: z.record(z.string(), ReadingProgress),
  /** The user's own key bindings by command; a command that is not named keeps its own keys, an empty list is no key. */
  keys: z.record(z.string(), z.array(z.string().min(1).max(40)).max(8)),
  /** The tags that the digits 1 to 9 stand for, in this order; null where a digit is free. */
  pinnedTags: z.array(TagId.nullable()).max(9),
  /** How much a screen reader says of a highlight when it comes to one. */
  highlightLabels: z.enum(['full', 'short', 'none']),
  /** Whether a letter or sign alone does something in the reader. */
  singleKeys: z.boolean(),
  /** What the command palette was used for, the last first. */
  recent: z.array(z.string().max(80)).max(100),
  /** What was open when the library was last used. */
  openTabs: StoredTabs.nullable(),
  /** How much of the width the first of two documents side by side has, in percent. */
  splitShare: z.number().min(0).max(100),
  /** By document id. */
  documentPanels: z.record(z.string(), DocumentPanels),
  typography: Typography,
  /** The columns that the table of highlights shows. */
  tableColumns: z.array(TableColumn).max(TableColumn.options.length),
});
export type Preferences = z.infer<typeof Preferences>;

/** What holds until the user sets something else. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  exportFolder: null,
  lastColour: 1,
  showMargin: true,
  showNames: true,
  showSidebar: true,
  markNames,
  markPaint: 'fill-and-line',
  readingPlaces: {},
  progress: {},
  keys: {},
  pinnedTags: [],
  highlightLabels: 'full',
  singleKeys: true,
  recent: [],
  openTabs: null,
  splitShare: 50,
  documentPanels: {},
  typography: defaultTypography,
  tableColumns: ['mark', 'actor', 'theme', 'date', 'document'],
};

/** Preferences that change while one reads: where things stand. Setting one of these is no `changes` event. */
export const standingPreferences: readonly (keyof Preferences)[] = [
  'readingPlaces',
  'progress',
  'recent',
  'openTabs',
  'splitShare',
  'documentPanels',
];

/** The library as a whole: its changes, undo and redo, preferences. */
export const library = {
  info: oc.errors(errors).output(LibraryInfo),
  /** Every change from now on, whoever makes it. */
  changes: oc.errors(errors).output(eventIterator(LibraryChanged)),
  undo: oc.errors(errors).input(onStep).output(UndoResult),
  redo: oc.errors(errors).input(onStep).output(UndoResult),
  /** What was done, the last first: in the whole library, or in one document. `next` is the `before` of the next page. */
  history: oc
    .errors(errors)
    .input(
      z.object({
        documentId: DocumentId.optional(),
        before: JournalSeq.optional(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ steps: z.array(HistoryStep), next: JournalSeq.nullable() })),
  /** Adds the sample case: documents of our own with highlights, tags and notes. Gives the document to open first. */
  addSample: oc
    .errors(errors)
    .input(z.object({ commandId: CommandId }))
    .output(z.object({ documentId: DocumentId })),
  preferences: oc.errors(errors).output(Preferences),
  /**
   * Sets the given preferences and leaves the others; reading places and panels are merged by document. Not journalled.
   */
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
