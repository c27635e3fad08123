import type { Votes } from './html-votes.ts';
import { isFrame, kindOf } from './html-zone-names.ts';
import { isWithin, type PageBlock, type Zone, zonesUpTo } from './html-zones.ts';

/** The parts of a page that its article is in. */
export interface Core {
  /** The innermost element that holds nearly all of its running text: what stands in it is text unless something speaks against it. */
  readonly zone: Zone;
  /** The innermost that holds all of it: what the extractor took there is text. */
  readonly around: Zone;
  /** Whether running text was found at all. Else the core is the whole page. */
  readonly isSure: boolean;
}

/** What tells the article's text: what an extractor took, and what the page itself declares as its article's body. */
export interface Witnesses {
  readonly votes: Votes | null;
  readonly declared: Votes | null;
}

/** So much of the article's running text must lie in an element for it to be the article's. */
const most = 0.9;
/** A declared body of fewer letters, or one that fits less of the page, is not relied upon. */
const leastDeclared = 250;
/** Parts beside the core that go on with it hold at least this share of its running text. */
const leastSeries = 0.3;

/** Where the article of a page is. `blocks` may not be empty. */
export function findCore(blocks: readonly PageBlock[], { votes, declared }: Witnesses): Core {
  const root = rootOf(blocks);
  const all = blocks.filter(({ isProse, zone }) => isProse && ![...zonesUpTo(zone, root)].some(isFrame));
  const unnamed = all.filter((block) => !isNamed(block, root));
  const prose = unnamed.length > 0 ? unnamed : all;
  const voted = prose.filter(({ text }) => votes?.has(text) ?? true);
  const found = innermost(voted, root, most);
  const said = declared ? prose.filter(({ text }) => declared.has(text)) : [];
  const isElsewhere = said.filter(({ zone }) => isWithin(zone, found)).length < said.length / 2;
  if (isElsewhere && lettersOf(said) >= leastDeclared) {
    const zone = innermost(said, root, most);
    return { zone, around: zone, isSure: true };
  }
  const zone = withSeries(found, prose);
  const around = innermost(voted, root, 1);
  return { zone, around: isWithin(zone, around) ? around : zone, isSure: voted.length > 0 };
}

/** Whether a block stands in a part that is named as clutter and holds the lesser part of the page's running text. */
function isNamed({ zone }: PageBlock, root: Zone): boolean {
  return [...zonesUpTo(zone, root)].some((at) => at.prose < root.prose / 2 && kindOf(at) !== null);
}

/** Elements that hold one paragraph, and so never a whole article. */
const paragraphTags = /^(p|li|ul|ol|dl|dd|dt|blockquote|pre|h[1-6]|a|b|i|u|em|strong|font|span|tr|tbody)$/;

/** The innermost zone that holds this share of the blocks' letters, or more. */
function innermost(blocks: readonly PageBlock[], root: Zone, share: number): Zone {
  const letters = new Map<Zone, number>();
  for (const block of blocks) {
    for (const zone of zonesUpTo(block.zone, null))
      letters.set(zone, (letters.get(zone) ?? 0) + block.letters);
  }
  const least = lettersOf(blocks) * share;
  let core = root;
  for (const [zone, held] of letters) {
    if (held >= least && zone.depth > core.depth && isWithin(zone, core)) core = zone;
  }
  while (core.parent && paragraphTags.test(core.tag)) core = core.parent;
  return core;
}

/** The core, or the zone around it of which other parts, built as the core's, go on with the text. */
function withSeries(core: Zone, prose: readonly PageBlock[]): Zone {
  const inside = lettersOf(prose.filter(({ zone }) => isWithin(zone, core)));
  let child = core;
  for (let at = core.parent; at?.parent; at = at.parent) {
    const zone = at;
    const part = child;
    const others = prose.filter(
      (block) =>
        isWithin(block.zone, zone) && !isWithin(block.zone, part) && isAlike(childOf(zone, block.zone), part),
    );
    if (lettersOf(others) >= inside * leastSeries) return zone;
    child = zone;
  }
  return core;
}

/** The part of `zone` that `inner` lies in. */
function childOf(zone: Zone, inner: Zone): Zone {
  let at = inner;
  while (at.parent && at.parent !== zone) at = at.parent;
  return at;
}

/** Whether two parts are built alike and are no articles of their own. */
function isAlike(one: Zone, other: Zone): boolean {
  const isSameName = one.words === other.words && one.words.trim() !== '';
  return one.tag === other.tag && isSameName && one.tag !== 'article' && !one.hasTitle;
}

function rootOf(blocks: readonly PageBlock[]): Zone {
  let root = blocks[0]?.zone;
  if (!root) throw new Error('A page without blocks has no core.');
  while (root.parent) root = root.parent;
  return root;
}

function lettersOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { letters }) => sum + letters, 0);
}
