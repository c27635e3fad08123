import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { emptyMetadata } from '../../core/model/document.ts';
import { CommandId, DocumentId, TagId, Timestamp, VersionId } from '../../core/model/ids.ts';
import { chunkBlocks } from '../../core/text/canonical-text.ts';
import { schema } from '../../core/text/schema.ts';
import { textBlocks } from '../../core/text/text-blocks.ts';
import { textChunks } from '../../core/text/text-chunks.ts';
import { insertDocument, insertOriginal } from '../../db/documents.ts';
import type { WritableDb } from '../../db/sql.ts';
import { insertVersion } from '../../db/versions.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { hashBytes } from '../../electron/backend/originals.ts';
import type { router } from '../../electron/backend/router.ts';

/** A library of made documents and tags in a temporary folder. */
export interface NamedLibrary {
  readonly client: RouterClient<typeof router>;
  readonly tagIds: readonly TagId[];
  close(): Promise<void>;
}

/** Documents are stored in commands of so many. */
const atOnce = 500;

/** Opens a library of so many documents, each of the paragraphs that `write` gives, and of a tag for each name. */
export async function openNamedLibrary(
  documents: number,
  write: () => readonly string[],
  names: readonly string[],
): Promise<NamedLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const backend = await openBackend({ libraryPath: join(folder, 'library'), host: noHost });
  const client = createRouterClient(backend.router, { context: backend.context });
  const command = (kind: string) => ({ id: CommandId.parse(uuidv7()), kind, label: 'Made' });
  for (let from = 0; from < documents; from += atOnce) {
    backend.context.library.command(command('bench'), (db) => {
      for (let i = from; i < Math.min(from + atOnce, documents); i++) addDocument(db, write());
    });
  }
  const tagIds = names.map(() => TagId.parse(uuidv7()));
  for (const [i, id] of tagIds.entries()) {
    const commandId = CommandId.parse(uuidv7());
    await client.tags.create({ commandId, id, kind: 'actor', name: names[i] ?? '' });
  }
  return {
    client,
    tagIds,
    async close() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addDocument(db: WritableDb, paragraphs: readonly string[]): void {
  const id = DocumentId.parse(uuidv7());
  const versionId = VersionId.parse(uuidv7());
  const doc = chunkBlocks(paragraphs.map((text) => schema.nodes.paragraph.create(null, schema.text(text))));
  const textSha256 = hashBytes(paragraphs.join('\n'));
  const now = Timestamp.parse(db.now);
  const file = { fileName: `${id}.txt`, mediaType: 'text/plain' };
  insertOriginal(db, { sha256: textSha256, size: 1, ...file });
  insertDocument(db, {
    ...{ ...emptyMetadata, ...file, id, versionId, evidence: {}, needsCheck: false, importedAt: now },
    words: paragraphs.join(' ').split(' ').length,
    opening: paragraphs[0] ?? '',
  });
  insertVersion(db, {
    ...{ id: versionId, documentId: id, originalSha256: textSha256, textSha256, extractor: 'bench/1' },
    ...{ capturedAt: now, madeBy: 'import', basedOn: null, encoding: 'utf-8' },
    ...{ pages: [], otherDates: [], lines: null, setAside: [] },
    ...{ blocks: textBlocks(doc), chunks: textChunks(doc) },
  });
}
