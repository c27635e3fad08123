import type { Metadata } from '../../../core/model/document.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { fold } from '../../../core/text/fold.ts';
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
  stated: Pick<Metadata, 'url' | 'title' | 'publishedOn'>,
): KnownText | null {
  const { url, title } = stated;
  const at = url ? findByAddress(db, url) : [];
  for (const { documentId, versionId, title: known } of at) {
    const isAlike = textSimilarity(text, readText(db, versionId)) >= sameArticle;
    if (isAlike || (title !== null && title === known)) return { documentId, knownBy: 'address' };
  }
  for (const { documentId, versionId, ...known } of findBySketch(db, sketch)) {
    if (isOfSeries(stated, known)) continue;
    if (textSimilarity(text, readText(db, versionId)) >= nearlySame) return { documentId, knownBy: 'text' };
  }
  return null;
}

type Named = Pick<Metadata, 'title' | 'publishedOn'>;

/**
 * Whether two nearly equal texts are two of a series, such as the reports of two days: their titles differ in a number, or
 * both their titles and their dates differ.
 */
function isOfSeries(a: Named, b: Named): boolean {
  if (a.title === null || b.title === null) return false;
  const [one, other] = [fold(a.title).trim(), fold(b.title).trim()];
  if (one === other) return false;
  const withoutNumbers = (title: string) => title.replace(/[\p{N}]+/gu, '#');
  const haveOtherDates = a.publishedOn !== null && b.publishedOn !== null && a.publishedOn !== b.publishedOn;
  return haveOtherDates || withoutNumbers(one) === withoutNumbers(other);
}
