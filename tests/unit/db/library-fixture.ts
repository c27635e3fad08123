import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { SharedText } from '../../../core/anchoring/map-versions.ts';
import { emptyMetadata } from '../../../core/model/document.ts';
import { TextRange } from '../../../core/model/highlight.ts';
import {
  CommandId,
  DocumentId,
  HighlightId,
  NoteId,
  Sha256,
  TagId,
  Timestamp,
  VersionId,
} from '../../../core/model/ids.ts';
import type { PageStart } from '../../../core/model/source-part.ts';
import { chunkBlocks } from '../../../core/text/canonical-text.ts';
import { schema } from '../../../core/text/schema.ts';
import { textBlocks } from '../../../core/text/text-blocks.ts';
import { textChunks } from '../../../core/text/text-chunks.ts';
import { carryHighlights } from '../../../db/carry-highlights.ts';
import { runCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { insertDocument, insertOriginal } from '../../../db/documents.ts';
import { openDatabase } from '../../../db/open.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { currentVersion, insertVersion } from '../../../db/versions.ts';

export const newId = {
  command: () => CommandId.parse(uuidv7()),
  document: () => DocumentId.parse(uuidv7()),
  highlight: () => HighlightId.parse(uuidv7()),
  note: () => NoteId.parse(uuidv7()),
  tag: () => TagId.parse(uuidv7()),
};

/** The range `[start, end)`. */
export const range = (start: number, end: number) => TextRange.parse({ start, end });

/** A new library in a folder of its own; `statements` fills with what is run. */
export function newLibrary() {
  const file = join(mkdtempSync(join(tmpdir(), 'postil-db-')), 'library.sqlite');
  const statements: string[] = [];
  const open = () => openDatabase(file, (sql) => statements.push(sql));
  return { db: open(), file, statements, open };
}

let clock = 1_700_000_000_000;

/** Runs one command, a millisecond after the one before. */
export function command<T>(
  db: Connection,
  change: (write: WritableDb) => T,
  label = 'Something changed',
  groupId?: string,
): T {
  const spec = { id: newId.command(), kind: 'test', label, ...(groupId && { groupId }) };
  return runCommand(db, spec, ++clock, change).result;
}

/** Adds a document of these paragraphs; a line that begins with `# ` is a heading. */
export function addDocument(
  db: Connection,
  lines: readonly string[],
  title: string | null = null,
  pages: readonly PageStart[] = [],
): DocumentId {
  const id = newId.document();
  const hash = (kind: string) => Sha256.parse((kind + id.replaceAll('-', '')).padEnd(64, '0'));
  const doc = chunkBlocks(
    lines.map((line) =>
      line.startsWith('# ')
        ? schema.nodes.heading.create(null, schema.text(line.slice(2)))
        : schema.nodes.paragraph.create(null, line ? schema.text(line) : null),
    ),
  );
  const versionId = VersionId.parse(uuidv7());
  const originalSha256 = hash('a');
  command(db, (write) => {
    insertOriginal(write, { sha256: originalSha256, mediaType: 'text/plain', size: 1, fileName: 'a.txt' });
    insertDocument(write, {
      ...emptyMetadata,
      title,
      id,
      versionId,
      evidence: {},
      fileName: 'a.txt',
      mediaType: 'text/plain',
      words: 1,
      needsCheck: false,
      opening: lines[0] ?? '',
      importedAt: Timestamp.parse(write.now),
    });
    insertVersion(write, {
      id: versionId,
      documentId: id,
      originalSha256,
      textSha256: hash('b'),
      extractor: 'text/1',
      capturedAt: Timestamp.parse(write.now),
      madeBy: 'import',
      basedOn: null,
      encoding: 'utf-8',
      ...{ pages: [...pages], otherDates: [], lines: null, setAside: [] },
      blocks: textBlocks(doc),
      chunks: textChunks(doc),
    });
  });
  return id;
}

/** Stores these paragraphs as the next version of a document and carries its highlights there. */
export function changeText(
  db: Connection,
  documentId: DocumentId,
  lines: readonly string[],
  shared?: readonly SharedText[],
) {
  const doc = chunkBlocks(lines.map((line) => schema.nodes.paragraph.create(null, schema.text(line))));
  const id = VersionId.parse(uuidv7());
  const hash = (kind: string) => Sha256.parse((kind + id.replaceAll('-', '')).padEnd(64, '0'));
  return command(db, (write) => {
    const from = currentVersion(write, documentId);
    const originalSha256 = write.get<{ sha256: Sha256 }>('SELECT sha256 FROM original')?.sha256 ?? hash('a');
    insertVersion(write, {
      ...{ id, documentId, originalSha256, textSha256: hash('b') },
      ...{ extractor: 'text/1', capturedAt: Timestamp.parse(write.now), madeBy: 'import', basedOn: from },
      ...{ encoding: 'utf-8', pages: [], otherDates: [], lines: null, setAside: [] },
      blocks: textBlocks(doc),
      chunks: textChunks(doc),
    });
    write.update('document', { id: documentId }, { versionId: id });
    return carryHighlights(write, { documentId, from, to: id }, shared);
  });
}
