import type { Metadata } from '../../../core/model/document.ts';
import type { Fate } from '../../../core/model/source-part.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import { fold } from '../../../core/text/fold.ts';
import type { SiteChoices } from '../../../db/site-choices.ts';
import type { SourcePart } from '../importers/blocks.ts';

type OfSite = Pick<Metadata, 'url' | 'publisher'>;

/** What a source's site is known by: its web address, else its publisher, folded; null if it states neither. */
export const siteOf = (source: OfSite): string | null =>
  hostOf(source) ?? (fold(source.publisher ?? '').trim() || null);

/** A source's site as it is shown: its web address, else its publisher as the source writes it. */
export const siteNameOf = (source: OfSite): string | null =>
  hostOf(source) ?? (source.publisher?.trim() || null);

const hostOf = ({ url }: OfSite): string | null =>
  (url && URL.parse(url)?.hostname.replace(/^www\./, '')) || null;

/** What a clean-up says of a site's other pages: each text that was kept or dropped by hand, and reasons that never hold. */
export function choicesOf(parts: readonly SourcePart[], changes: ReadonlyMap<number, Fate>): SiteChoices {
  const choices = new Map<string, boolean>();
  for (const [index, fate] of changes) {
    const part = parts[index];
    const key = part && textKey(part);
    if (key) choices.set(key, fate.kind === 'kept');
  }
  const reasons = Map.groupBy(parts.entries(), ([, { fate }]) => reasonKey(fate));
  for (const [reason, all] of reasons) {
    if (reason && all.every(([index]) => changes.get(index)?.kind === 'kept')) choices.set(reason, true);
  }
  return choices;
}

/** The fates that a site's choices give to parts of another of its pages. A text that was named goes before a reason. */
export function changesBy(choices: SiteChoices, parts: readonly SourcePart[]): Map<number, Fate> {
  const changes = new Map<number, Fate>();
  if (choices.size === 0) return changes;
  parts.forEach((part, index) => {
    const isKept = part.fate.kind === 'kept';
    const keep = choices.get(textKey(part) ?? '') ?? choices.get(reasonKey(part.fate) ?? '');
    if (keep === undefined || keep === isKept) return;
    changes.set(index, keep ? { kind: 'kept' } : { kind: 'removed', reason: 'by-hand' });
  });
  return changes;
}

/** The most letters that tell one text of a site from another. */
const keyLength = 200;

/** Null for a part without words, such as a picture: one of them says nothing of the others. */
function textKey({ block }: SourcePart): string | null {
  const text = fold(blockText(block)).trim();
  return /[\p{L}\p{N}]/u.test(text) ? `text:${text.slice(0, keyLength)}` : null;
}

function reasonKey(fate: Fate): string | null {
  return fate.kind === 'removed' && fate.reason !== 'by-hand' ? `reason:${fate.reason}` : null;
}
