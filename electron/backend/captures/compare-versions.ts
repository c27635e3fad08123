import { diffTexts } from '../../../core/anchoring/diff-texts.ts';
import type { DiffBlock } from '../../../core/contract/captures.ts';
import type { DocumentId, VersionId } from '../../../core/model/ids.ts';
import { listVersions } from '../../../db/captures.ts';
import { notFound } from '../../../db/library-error.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { readText } from '../../../db/versions.ts';

/** The most blocks of a comparison: more than anybody reads. */
const mostBlocks = 5000;

/** What is different in a version of a document, paragraph by paragraph. Throws `NOT_FOUND`. */
export function compareVersions(
  db: ReadableDb,
  { documentId, from, to }: { documentId: DocumentId; from: VersionId; to: VersionId },
): { blocks: DiffBlock[]; more: boolean } {
  const known = new Set(listVersions(db, documentId).map(({ id }) => id));
  if (!known.has(from) || !known.has(to)) throw notFound('This version');
  const blocks = diffTexts(readText(db, from), readText(db, to));
  return { blocks: blocks.slice(0, mostBlocks), more: blocks.length > mostBlocks };
}
