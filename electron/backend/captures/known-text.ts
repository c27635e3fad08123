import type { DocumentId } from '../../../core/model/ids.ts';
import { textSimilarity } from '../../../core/text/text-sketch.ts';
import { findByAddress, findBySketch } from '../../../db/likeness.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { readText } from '../../../db/versions.ts';
import type { PreparedVersion } from './new-version.ts';

/** The document that a text is another capture of. */
export interface KnownText {
  readonly documentId: DocumentId;
  readonly knownBy: 'address' | 'text';
}

/** From here on two texts are one article, captured twice. */
const nearlySame = 0.8;

/** What an article that was rewritten still shares with what stood at its address before. */
const sameArticle = 0.1;

/**
 * The document of which a text is a new version: it came from the same address, or its words are nearly the same. An
 * address counts only if some of the words do too: sites give the address of their front page to all of their pages.
 */
export function findKnownText(
  db: ReadableDb,
  { text, sketch }: Pick<PreparedVersion, 'text' | 'sketch'>,
  { url, title }: { readonly url: string | null; readonly title: string | null },
): KnownText | null {
  const at = url ? findByAddress(db, url) : [];
  for (const { documentId, versionId, title: known } of at) {
    const isAlike = textSimilarity(text, readText(db, versionId)) >= sameArticle;
    if (isAlike || (title !== null && title === known)) return { documentId, knownBy: 'address' };
  }
  for (const { documentId, versionId } of findBySketch(db, sketch)) {
    if (textSimilarity(text, readText(db, versionId)) >= nearlySame) return { documentId, knownBy: 'text' };
  }
  return null;
}
