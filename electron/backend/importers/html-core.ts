import { isWithin, type PageBlock, type Zone } from './html-zones.ts';

/** The part of a page that holds its article, and the article's running text as far as it is sure. */
export interface Core {
  readonly zone: Zone;
  /** Whether an extractor has found it, so that what lies outside is the page's. */
  readonly isSure: boolean;
}

/** So much of the article's running text must lie in an element for it to be the article's. */
const most = 0.9;

/** Elements that hold one paragraph, and so never a whole article. */
const paragraphTags = /^(p|li|ul|ol|dl|dd|dt|blockquote|pre|h[1-6]|a|b|i|u|em|strong|font|span|tr|tbody)$/;

/** The innermost zone that holds nearly all of the prose that `counts`; the whole page if there is none. */
export function findCore(blocks: readonly PageBlock[], counts: (block: PageBlock) => boolean): Core {
  const prose = new Map<Zone, number>();
  let total = 0;
  let root: Zone | null = null;
  for (const block of blocks) {
    for (let zone: Zone | null = block.zone; zone; zone = zone.parent) {
      root = zone.parent ? root : zone;
      if (block.isProse && counts(block)) prose.set(zone, (prose.get(zone) ?? 0) + block.letters);
    }
    if (block.isProse && counts(block)) total += block.letters;
  }
  let core: Zone | null = root;
  for (const [zone, letters] of prose) {
    if (core && letters >= total * most && zone.depth > core.depth && isWithin(zone, core)) core = zone;
  }
  while (core?.parent && paragraphTags.test(core.tag)) core = core.parent;
  if (!core) throw new Error('A page without blocks has no core.');
  return { zone: total > 0 ? core : (root ?? core), isSure: total > 0 };
}
