import { type ImportEvent, ImportResult } from '../../core/contract/documents.ts';
import { emptyMetadata, Metadata } from '../../core/model/document.ts';
import { CommandId, DocumentId, type Sha256, type VersionId } from '../../core/model/ids.ts';
import type { Carried } from '../../core/model/version.ts';
import { schema } from '../../core/text/schema.ts';
import type { Task } from '../../db/command.ts';
import {
  fillMetadata,
  getDocument,
  insertOriginal,
  restoreDocument,
  setUnchecked,
} from '../../db/documents.ts';
import { readSiteChoices } from '../../db/site-choices.ts';
import type { ReadableDb, WritableDb } from '../../db/sql.ts';
import { findVersion } from '../../db/versions.ts';
import { addDocument } from './captures/add-document.ts';
import { makeCurrent } from './captures/change-version.ts';
import { findKnownText, type KnownText } from './captures/known-text.ts';
import { needsCheck } from './captures/needs-check.ts';
import { type PreparedVersion, prepareVersion, replaceVersion } from './captures/new-version.ts';
import { changesBy, siteOf } from './captures/site-choices.ts';
import { partsOf, rearrange } from './captures/source-parts.ts';
import type { BackendContext, ImportContext } from './context.ts';
import { toContractError } from './contract-error.ts';
import { ImportError, type ImportedText, type Member } from './importers/importer.ts';
import { countKnownNames } from './mentions/count-known-names.ts';
import { hashBytes } from './originals.ts';
import { inGroup } from './procedures/in-group.ts';

/** What `documents.import` takes. */
export interface ImportRequest {
  readonly commandId: CommandId;
  readonly documentId: DocumentId;
  readonly file: File;
  /** Imports of one group that follow each other are undone as one step. */
  readonly groupId?: string | undefined;
  readonly password?: string | undefined;
  readonly encoding?: string | undefined;
}

/**
 * Imports one file, telling each stage. The bytes are kept before the row that names them is stored. A file that cannot
 * be read ends as `failed`; nothing of it is kept.
 */
export async function* importDocument(
  context: BackendContext,
  request: ImportRequest,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent> {
  const bytes = new Uint8Array(await request.file.arrayBuffer());
  const source = { bytes, name: labelOf(request.file.name) };
  yield { stage: 'done', result: yield* importSource({ context, signal, depth: 0 }, request, source) };
}

/** Where an import is done. `depth` counts the files that the source lies within. */
export interface Surroundings {
  readonly context: ImportContext;
  readonly signal: AbortSignal | undefined;
  readonly depth: number;
  /** Told the files that the source holds, before it is stored itself: once it is, nobody asks for them again. */
  readonly keepMembers?: (members: readonly Member[]) => Promise<void>;
  /** Runs the command that stores the document; without it, it is run at once. `size`: of what it holds, in bytes. */
  readonly run?: (task: Task<ImportResult>, size: number) => Promise<ImportResult>;
}

/** What is imported: a file's bytes, and their hash if they are among the originals already. */
export interface Source extends Member {
  readonly kept?: Sha256;
}

/** A request but for its file. */
export type ImportIds = Omit<ImportRequest, 'file'>;

/** The deepest that a file may lie within others: the attachment of a message in an archive. */
const deepest = 2;

/**
 * Imports a file and those that it holds; the events of the first are its own, of the others only their results. They come
 * in before it: where all of this is cut short, the file is not known yet, and is read again with all that it holds.
 */
async function* importSource(
  { context, signal, depth }: Surroundings,
  ids: ImportIds,
  source: Member,
): AsyncGenerator<ImportEvent, ImportResult> {
  const results: ImportResult[] = [];
  const told: ImportEvent[] = [];
  const keepMembers = async (members: readonly Member[]) => {
    for (const [index, member] of members.entries()) {
      const inner = importSource({ context, signal, depth: depth + 1 }, memberIds(ids, index), member);
      const events = resultsOf(inner, (name) => `${source.name} › ${name}`);
      let next = await events.next();
      for (; !next.done; next = await events.next()) told.push(next.value);
      results.push(next.value);
    }
  };
  try {
    const { own, warnings } = yield* importFile({ context, signal, depth, keepMembers }, ids, source);
    yield* told;
    return own ?? summarizeMembers(source.name, results, warnings);
  } catch (error) {
    signal?.throwIfAborted();
    yield* told;
    if (!(error instanceof ImportError)) throw toContractError(error, context.log);
    return failedImport(source.name, error.message, error.needs);
  }
}

/** What became of a file by itself: a document, unless it is nothing but other files. */
export interface ImportedFile {
  readonly own: ImportResult | null;
  readonly members: readonly Member[];
  readonly warnings: readonly string[];
}

/** Imports a file without those that it holds. Throws `ImportError` for one that cannot be read. */
export async function* importFile(
  surroundings: Surroundings,
  ids: ImportIds,
  source: Source,
): AsyncGenerator<ImportEvent, ImportedFile> {
  const { context, signal, depth, keepMembers } = surroundings;
  yield { stage: 'waiting' };
  const alone = (own: ImportResult): ImportedFile => ({ own, members: [], warnings: [] });
  const done = context.library.resultOf(ids.commandId);
  if (done) return alone(ImportResult.parse(done.result));
  yield { stage: 'reading' };
  const originalSha256 = source.kept ?? hashBytes(source.bytes);
  const known = await takeKnown(context, ids, originalSha256, source.name);
  if (known) return alone(known);
  const read = await context.importers.read(source.bytes, readOptions(ids, source.name), signal);
  signal?.throwIfAborted();
  if (read.members.length > 0 && depth >= deepest) throw tooDeep(source.name);
  yield { stage: 'saving' };
  if (read.members.length > 0) await keepMembers?.(read.members);
  const stored = 'content' in read ? await store(surroundings, ids, source, originalSha256, read) : null;
  const own = stored && { ...stored, mentions: await knownNamesOf(context, stored) };
  return { own, members: read.members, warnings: read.warnings };
}

/** How many names of the codebook a stored document holds; it is in the library, whatever becomes of the count. */
async function knownNamesOf(context: ImportContext, stored: ImportResult): Promise<number | null> {
  try {
    return await countKnownNames(context, stored);
  } catch (error) {
    context.log.error('The known names of a new document could not be counted', error);
    return null;
  }
}

const readOptions = ({ password, encoding }: ImportIds, name: string) => ({
  name,
  ...(password !== undefined && { password }),
  ...(encoding !== undefined && { encoding }),
});

function tooDeep(name: string): ImportError {
  return new ImportError(`${name} lies too deep within other files. Take it out and import it by itself.`);
}

/** A member's own ids follow from those of the file that it lies in, so that a repeated import makes no doubles. */
export function memberIds(ids: ImportIds, index: number): ImportIds {
  const id = (of: string) => derivedUuid(`${of} ${index}`);
  return {
    ...ids,
    commandId: CommandId.parse(id(ids.commandId)),
    documentId: DocumentId.parse(id(ids.documentId)),
    groupId: ids.groupId ?? ids.commandId,
  };
}

/** Tells of a member's import no more than its results, under the name of the file that it lies in as well. */
async function* resultsOf(
  events: AsyncGenerator<ImportEvent, ImportResult>,
  nameOf: (name: string) => string,
): AsyncGenerator<ImportEvent, ImportResult> {
  for (;;) {
    const next = await events.next();
    if (next.done) {
      const result = { ...next.value, name: nameOf(next.value.name) };
      yield { stage: 'member', result };
      return result;
    }
    const event = next.value;
    if (event.stage === 'member')
      yield { stage: 'member', result: { ...event.result, name: nameOf(event.result.name) } };
  }
}

/** What became of a file that is nothing but others: what became of the first that failed, else of the first. */
function summarizeMembers(
  name: string,
  results: readonly ImportResult[],
  warnings: readonly string[],
): ImportResult {
  const told = results.find(({ status }) => status === 'failed') ?? results[0];
  if (!told)
    return failedImport(name, `There is no file in ${name} that Postil reads. Nothing was imported.`);
  return { ...told, name, warnings: [...warnings] };
}

/** Stores what was read of a file: as a document, or as a new version of the one that holds the same article. */
async function store(
  { context: { library }, run }: Pick<Surroundings, 'context' | 'run'>,
  { commandId, documentId, groupId }: ImportIds,
  { bytes, name, kept }: Source,
  originalSha256: Sha256,
  read: ImportedText,
): Promise<ImportResult> {
  const imported = applySiteChoices(library.db, read, name);
  const prepare = (id: DocumentId, basedOn: VersionId | null) =>
    prepareVersion(imported, { documentId: id, originalSha256, madeBy: 'import', basedOn });
  const version = prepare(documentId, null);
  const command = { id: commandId, kind: 'documents.import', label: 'Document imported' };
  const task: Task<ImportResult> = {
    command: { ...command, ...inGroup({ groupId }) },
    change(write) {
      const same = findVersion(write, { textSha256: version.textSha256 });
      if (same?.deletedAt === null) return summarize(write, same.documentId, name, 'duplicate');
      const { mediaType } = imported;
      insertOriginal(write, { sha256: originalSha256, mediaType, size: bytes.byteLength, fileName: name });
      for (const { sha256, mediaType, bytes } of imported.pictures) {
        const fileName = `a picture in ${name}`;
        insertOriginal(write, { sha256, mediaType, size: bytes.byteLength, fileName });
      }
      const known = findKnownText(write, version, imported.metadata);
      if (known) return addVersion(write, known, prepare(known.documentId, null), imported, name);
      addDocument(write, version, imported, name);
      return summarize(write, documentId, name, 'created', { warnings: imported.warnings });
    },
  };
  return library.storing(async () => {
    if (!kept) await library.originals.store(bytes, originalSha256);
    for (const picture of imported.pictures) await library.originals.store(picture.bytes, picture.sha256);
    const size = imported.pictures.reduce((sum, picture) => sum + picture.bytes.byteLength, bytes.byteLength);
    if (run) return run(task, size + version.text.length);
    await library.free();
    return library.command(task.command, task.change);
  });
}

function addVersion(
  write: WritableDb,
  { documentId, knownBy }: KnownText,
  version: PreparedVersion,
  imported: ImportedText,
  name: string,
): ImportResult {
  const { carried } = replaceVersion(write, version);
  fillMetadata(write, documentId, imported.metadata, imported.evidence);
  if (needsCheck(version, imported.mediaType)) setUnchecked(write, documentId);
  return summarize(write, documentId, name, 'new-version', {
    warnings: imported.warnings,
    carried,
    knownBy,
  });
}

/** An import whose parts are kept or dropped as the analyst has chosen for the site before. */
function applySiteChoices(db: ReadableDb, imported: ImportedText, name: string): ImportedText {
  const site = siteOf(imported.metadata);
  const choices = site === null ? null : readSiteChoices(db, site);
  if (!choices || choices.size === 0) return imported;
  const doc = schema.nodeFromJSON(imported.content);
  const blocks: unknown[] = [];
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      blocks.push(block.toJSON());
    });
  });
  const parts = partsOf({
    blocks,
    setAside: [...imported.setAside],
    lines: imported.lines && [...imported.lines],
  });
  const changes = changesBy(choices, parts);
  if (changes.size === 0) return imported;
  try {
    const { moved: _, ...rearranged } = rearrange(parts, changes, imported.pages, name);
    return { ...imported, ...rearranged };
  } catch (error) {
    // A page of nothing but what is dropped elsewhere is taken as it is.
    if (error instanceof ImportError) return imported;
    throw error;
  }
}

/** What is known of these very bytes: their document, which comes back from the trash; null if there is none. */
async function takeKnown(
  { library }: ImportContext,
  { commandId, groupId }: ImportIds,
  originalSha256: Sha256,
  name: string,
): Promise<ImportResult | null> {
  if (!findVersion(library.db, { originalSha256 })) return null;
  await library.free();
  const command = { id: commandId, kind: 'documents.import', label: 'Document imported' };
  return library.command({ ...command, ...inGroup({ groupId }) }, (write) => {
    const found = findVersion(write, { originalSha256 });
    if (!found) return null;
    const { documentId, versionId } = found;
    if (found.deletedAt !== null) {
      restoreDocument(write, documentId);
      return summarize(write, documentId, name, 'created');
    }
    if (!found.isUndone) return summarize(write, documentId, name, 'duplicate');
    const { carried } = makeCurrent(write, documentId, versionId);
    return summarize(write, documentId, name, 'new-version', { carried });
  });
}

function summarize(
  db: ReadableDb,
  documentId: DocumentId,
  name: string,
  status: ImportResult['status'],
  {
    warnings = [],
    carried = null,
    knownBy = null,
  }: { warnings?: readonly string[]; carried?: Carried | null; knownBy?: ImportResult['knownBy'] } = {},
): ImportResult {
  const document = getDocument(db, documentId);
  return {
    ...Metadata.parse(document),
    ...{ name, status, documentId, words: document.words, warnings: [...warnings], error: null },
    ...{ needs: null, needsCheck: document.needsCheck, carried, knownBy, mentions: null },
  };
}

/** What is told of a file that could not be imported. */
export function failedImport(name: string, error: string, needs: ImportResult['needs'] = null): ImportResult {
  return {
    ...emptyMetadata,
    ...{ name, status: 'failed', documentId: null, words: 0, warnings: [], error, needs },
    ...{ needsCheck: false, carried: null, knownBy: null, mentions: null },
  };
}

/** The last part of a name, whichever system made it. */
export function labelOf(name: string): string {
  return name.split(/[/\\]/).at(-1) || 'Unnamed';
}

/** A UUID (version 8) that follows from a text. */
function derivedUuid(text: string): string {
  const hex = hashBytes(text).slice(0, 32);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return [...groups, hex.slice(20)].join('-');
}
