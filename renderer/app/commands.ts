import { uuidv7 } from 'uuidv7';
import type { ExportOptions, ExportResult, ExportScope } from '../../core/contract/exchange.ts';
import type { TrashChoice } from '../../core/contract/trash.ts';
import type { Metadata } from '../../core/model/document.ts';
import type { Colour, Highlight, TextRange } from '../../core/model/highlight.ts';
import { DocumentId, HighlightId, NoteId, TagId, type VersionId } from '../../core/model/ids.ts';
import type { Fate } from '../../core/model/source-part.ts';
import type { Tag, TagFields, TagKind } from '../../core/model/tag.ts';
import { carriedWords } from '../review/carried-words.ts';
import { countOf } from '../ui/count-of.ts';
import { client } from './client.ts';
import { imports } from './imports.ts';
import { newCommandId } from './own-commands.ts';
import { goTo } from './panes/window-navigation.ts';
import { queries } from './query-client.ts';
import { keys } from './query-keys.ts';
import { ran, run } from './run-command.ts';
import { highlightsAhead } from './shown-ahead.ts';
import type { ToastWords } from './toast-count.ts';
import { dismissToast, showToast } from './toasts.tsx';

/*
 * Every change that a screen may ask for. A command that fails tells the user itself and then gives null (or false);
 * only `writeNote` and `exportTo` throw, because their own screens say in place what went wrong.
 */

export const newHighlightId = () => HighlightId.parse(uuidv7());
export const newNoteId = () => NoteId.parse(uuidv7());

/** Marks a passage. The id may be chosen beforehand, so that the screen can select it at once. */
export const createHighlight = (wanted: {
  id?: HighlightId;
  documentId: DocumentId;
  versionId: VersionId;
  range: TextRange;
  colour: Colour;
  tagIds?: TagId[];
  groupId?: string | undefined;
}): Promise<Highlight | null> => {
  const id = wanted.id ?? newHighlightId();
  return highlightsAhead.holding(
    id,
    run((commandId) => client.highlights.create({ commandId, ...wanted, id })),
  );
};

/** Marks and tags several passages of a document; one step of undo. */
export const createHighlights = ({
  ranges,
  ...wanted
}: {
  documentId: DocumentId;
  versionId: VersionId;
  ranges: readonly TextRange[];
  colour: Colour;
  tagIds: TagId[];
  groupId?: string | undefined;
}) =>
  ran(
    (commandId) =>
      client.highlights.createMany({
        commandId,
        ...wanted,
        passages: ranges.map((range) => ({ id: newHighlightId(), range })),
      }),
    { one: `${countOf(ranges.length, 'match', 'matches')} tagged` },
  );

export const recolourHighlight = (id: HighlightId, colour: Colour) =>
  highlightsAhead.holding(
    id,
    ran((commandId) => client.highlights.recolour({ commandId, id, colour })),
  );

/** A passage of a version: the library refuses it where the text is another by now. */
export interface PlaceInVersion {
  readonly versionId: VersionId;
  readonly range: TextRange;
}

/** Changes which passage is marked. Changes of one group that follow each other are one step of undo. */
export const moveHighlight = (id: HighlightId, place: PlaceInVersion, groupId?: string) =>
  highlightsAhead.holding(
    id,
    ran((commandId) => client.highlights.move({ commandId, groupId, id, ...place })),
  );

const merge = (ids: HighlightId[], words: ToastWords) =>
  run((commandId) => client.highlights.merge({ commandId, ids, noteId: newNoteId() }), words);

/** Makes one highlight of several that overlap or touch, and gives the one that is kept: the oldest. */
export const mergeHighlights = (ids: HighlightId[]) =>
  merge(ids, { one: 'Highlights merged', many: 'merges' });

/** Gives a highlight the passage of a newer one too, which goes, and gives it. */
export const extendHighlight = (id: HighlightId, newer: HighlightId) =>
  merge([id, newer], { one: 'Highlight extended', many: 'highlights extended' });

export const deleteHighlight = (id: HighlightId) =>
  highlightsAhead.holding(
    id,
    ran((commandId) => client.highlights.delete({ commandId, id }), {
      one: 'Highlight deleted',
      many: 'highlights deleted',
    }),
  );

export const addTag = (id: HighlightId, tagId: TagId, groupId?: string) =>
  highlightsAhead.holding(
    id,
    ran((commandId) => client.highlights.addTag({ commandId, groupId, id, tagId })),
  );

export const removeTag = (id: HighlightId, tagId: TagId) =>
  highlightsAhead.holding(
    id,
    ran((commandId) => client.highlights.removeTag({ commandId, id, tagId }), {
      one: 'Tag removed',
      many: 'tags removed',
    }),
  );

/** Makes a tag, and ends when it is listed. With a group, what follows in the same group is undone together with it. */
export async function createTag(kind: TagKind, name: string, groupId?: string): Promise<Tag | null> {
  const id = TagId.parse(uuidv7());
  const tag = await run((commandId) => client.tags.create({ commandId, groupId, id, kind, name }));
  if (tag) await queries.invalidateQueries({ queryKey: keys.tags });
  return tag;
}

export const newGroup = (): string => uuidv7();

export const updateTag = (id: TagId, fields: Partial<TagFields>) =>
  ran((commandId) => client.tags.update({ commandId, id, fields }));

/** Gives a tag one more name, beside those that it has by then. */
export const addAlias = (id: TagId, name: string) =>
  ran((commandId) => client.tags.update({ commandId, id, fields: {}, addAliases: [name] }));

/** Writes a note and gives its revision. Throws the contract's errors; `errorSentence` puts them in words. */
export const writeNote = (note: {
  editId: string;
  id: NoteId;
  highlightId: HighlightId;
  body: string;
  baseRevision: number;
}): Promise<{ revision: number }> => {
  dismissToast();
  return client.notes.write({ commandId: newCommandId(), ...note });
};

export const updateMetadata = (id: DocumentId, metadata: Partial<Metadata>) =>
  ran((commandId) => client.documents.updateMetadata({ commandId, id, metadata }));

/** Takes a clean-up as it is, or with other fates for some parts. Says what became of the highlights. */
export const acceptCleanUp = (
  documentId: DocumentId,
  accepted: {
    versionId: VersionId;
    changes: { part: number; fate: Fate }[];
    metadata: Partial<Metadata>;
    remember: boolean;
  },
) =>
  run(
    (commandId) => client.cleanUp.accept({ commandId, documentId, groupId: newGroup(), ...accepted }),
    ({ carried }) => ({ one: ['Clean-up accepted', ...carriedWords(carried)].join('. ') }),
  );

/** Puts a highlight that waits onto a passage, and says so. */
export const placeHighlight = (id: HighlightId, { versionId, range: { start, end } }: PlaceInVersion) =>
  ran(
    (commandId) =>
      client.highlights.move({ commandId, groupId: newGroup(), id, versionId, range: { start, end } }),
    { one: 'Highlight placed', many: 'highlights placed' },
  );

/** Takes the new words of changed highlights as they are. */
export const confirmHighlights = (ids: HighlightId[]) =>
  ran((commandId) => client.review.confirm({ commandId, ids }), {
    one: ids.length === 1 ? 'New words confirmed' : `New words of ${ids.length} highlights confirmed`,
    many: 'highlights confirmed',
  });

/** Makes another version of a document the current one, and says what became of the highlights. */
export const changeVersion = (documentId: DocumentId, versionId: VersionId) =>
  run(
    (commandId) => client.versions.use({ commandId, documentId, versionId }),
    ({ carried }) => ({ one: ['Version changed', ...carriedWords(carried)].join('. ') }),
  );

/** Makes a document of its own of what came in as a new version of another. */
export const separateVersion = (documentId: DocumentId) =>
  ran((commandId) => client.versions.separate({ commandId, documentId, newId: DocumentId.parse(uuidv7()) }), {
    one: 'Kept as a document of its own',
  });

/** Puts other words in place of a passage of the working text; the original stays as it is. */
export const correctText = (
  documentId: DocumentId,
  correction: { versionId: VersionId; range: TextRange; text: string },
) =>
  run(
    (commandId) => client.versions.correct({ commandId, documentId, ...correction }),
    ({ carried }) => ({ one: ['Text corrected', ...carriedWords(carried)].join('. ') }),
  );

/** Reads a document’s original again in another encoding. */
export const reopenDocument = (documentId: DocumentId, encoding: string) =>
  run(
    (commandId) => client.versions.reopen({ commandId, documentId, encoding }),
    ({ carried }) => ({ one: ['Opened in another encoding', ...carriedWords(carried)].join('. ') }),
  );

export const deleteDocument = (id: DocumentId) =>
  ran((commandId) => client.documents.delete({ commandId, id }), {
    one: 'Document deleted',
    many: 'documents deleted',
  });

/** Takes things out of the trash; `what` names them. Says where one did not come back just as it was. */
export const restoreFromTrash = (choice: TrashChoice, what: string) =>
  run(
    (commandId) => client.trash.restore({ commandId, choice }),
    ({ remarks }) => ({ one: [`${what} restored`, ...remarks.slice(0, 2)].join('. ').replace(/\.$/, '') }),
  );

/** Removes things of the trash for good; `what` names them. There is no way back, so that the screen asks before. */
export async function purgeTrash(choice: TrashChoice, what: string): Promise<void> {
  const done = await run((commandId) => client.trash.purge({ commandId, choice }));
  if (done) showToast(`${what} deleted for good`);
}

/** Gives a highlight the passage, or the note, that it had after a step of its history. */
export const restorePast = (id: HighlightId, seq: number, part: 'passage' | 'note') =>
  ran((commandId) => client.highlights.restorePast({ commandId, id, seq, part }), {
    one: part === 'note' ? 'Earlier note restored' : 'Earlier passage restored',
  });

/** Adds the sample case and goes to the document to begin with. */
export async function addSample(): Promise<boolean> {
  const added = await run((commandId) => client.library.addSample({ commandId }));
  if (added) goTo({ view: 'document', id: added.documentId });
  return added !== null;
}

/** Imports files side by side and goes to the library, whose panel shows what becomes of each. */
export function importFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  goTo({ view: 'library' });
  imports.add(files);
}

/** Writes files and says what became of each. Throws the contract's errors. */
export const exportTo = (wanted: {
  scope: ExportScope;
  options?: ExportOptions;
  folder: string;
  overwrite?: string[];
}): Promise<ExportResult[]> => client.exports.write(wanted);
