import type { ImportResult } from '../../../core/contract/documents.ts';
import { listCurrentTexts } from '../../../db/current-texts.ts';
import type { ImportContext } from '../context.ts';
import { mentionsInDocument } from './mentions-in-document.ts';

/** How often names of the codebook stand in the text that an import brought; null if it brought none, or without names. */
export async function countKnownNames(
  { library: { db }, names }: Pick<ImportContext, 'library' | 'names'>,
  { status, documentId }: ImportResult,
): Promise<number | null> {
  const isNew = status === 'created' || status === 'new-version';
  if (!isNew || !documentId || names.now().isEmpty) return null;
  const [text] = listCurrentTexts(db, documentId);
  const mentions = text ? await mentionsInDocument({ db, names }, text) : [];
  return mentions.filter(({ state }) => state !== 'refused').length;
}
