import type { CleanUp, NewText } from '../../../core/contract/captures.ts';
import type { Metadata } from '../../../core/model/document.ts';
import type { DocumentId, VersionId } from '../../../core/model/ids.ts';
import type { Fate } from '../../../core/model/source-part.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import { wordCount } from '../../../core/text/word-count.ts';
import { readCapture } from '../../../db/captures.ts';
import { getDocument, setChecked, updateMetadata } from '../../../db/documents.ts';
import { notAllowed } from '../../../db/library-error.ts';
import { listUncheckedSites, rememberSiteChoices } from '../../../db/site-choices.ts';
import type { ReadableDb, Some, WritableDb } from '../../../db/sql.ts';
import { assertCurrent } from '../../../db/versions.ts';
import { ImportError } from '../importers/importer.ts';
import { basedOn, prepareVersion, replaceVersion } from './new-version.ts';
import { sharedBlocks } from './shared-blocks.ts';
import { choicesOf, siteNameOf, siteOf } from './site-choices.ts';
import { partsOf, type Rearranged, rearrange } from './source-parts.ts';

const longestPart = 4000;

/** The clean-up of a document's current version, for looking at. Throws `NOT_FOUND`. */
export function readCleanUp(db: ReadableDb, documentId: DocumentId): CleanUp {
  const document = getDocument(db, documentId);
  const capture = readCapture(db, documentId, document.versionId);
  const site = siteOf(document);
  const parts = partsOf(capture).map(({ block, fate, line }) => {
    const text = blockText(block);
    return {
      ...{ fate, line, type: block.type.name, words: wordCount(text) },
      text: text.slice(0, longestPart).toWellFormed(),
    };
  });
  const alike = listUncheckedSites(db).filter((other) => other.id !== documentId && siteOf(other) === site);
  return {
    ...{ documentId, versionId: document.versionId, parts, site: siteNameOf(document) },
    otherDates: capture.otherDates,
    alike: site === null ? 0 : alike.length,
  };
}

/** What `cleanUp.accept` takes. */
export interface AcceptedCleanUp {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly changes: readonly { readonly part: number; readonly fate: Fate }[];
  readonly metadata: Some<Metadata>;
  readonly remember: boolean;
}

/** Takes a clean-up as it is or as it was changed. Throws `NOT_ALLOWED` if the text is another by now. */
export function acceptCleanUp(write: WritableDb, accepted: AcceptedCleanUp): NewText {
  const { documentId, versionId, metadata } = accepted;
  assertCurrent(write, documentId, versionId);
  const document = getDocument(write, documentId);
  setChecked(write, documentId);
  if (Object.keys(metadata).length > 0) updateMetadata(write, documentId, metadata);
  const capture = readCapture(write, documentId, versionId);
  const parts = partsOf(capture);
  const changes = new Map(
    accepted.changes.flatMap(({ part, fate }) => {
      const present = parts[part];
      return present && !isSame(present.fate, fate) ? [[part, fate] as const] : [];
    }),
  );
  const site = siteOf(document);
  if (accepted.remember && site !== null) rememberSiteChoices(write, site, choicesOf(parts, changes));
  if (changes.size === 0) return { versionId, carried: { exact: 0, changed: 0, lost: 0 } };
  const { moved, ...rearranged } = rearrangeParts(parts, changes, capture.pages, document.fileName);
  const version = prepareVersion({ ...capture, ...rearranged }, basedOn(capture, 'clean-up'));
  return replaceVersion(write, version, sharedBlocks(moved));
}

function rearrangeParts(...[parts, changes, pages, name]: Parameters<typeof rearrange>): Rearranged {
  try {
    return rearrange(parts, changes, pages, name);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw notAllowed('Nothing would be left of the text. Keep at least one part of it.');
  }
}

function isSame(a: Fate, b: Fate): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
