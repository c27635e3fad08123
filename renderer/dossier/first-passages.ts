import type { Dossier } from '../../core/contract/tags.ts';

/** The dossier's documents with the first `limit` passages; documents beyond are left out. */
export function firstPassages(documents: Dossier['documents'], limit: number): Dossier['documents'] {
  const first: Dossier['documents'] = [];
  let left = limit;
  for (const { document, passages } of documents) {
    if (left <= 0) break;
    first.push({ document, passages: passages.slice(0, left) });
    left -= passages.length;
  }
  return first;
}
