import type { ClutterReason, Fate } from '../../../../core/model/source-part.ts';
import { findCue } from '../text/find-cue.ts';
import type { Core } from './html-core.ts';
import { dropLeftovers } from './html-drop-leftovers.ts';
import { fateOf, kept, moved, removed } from './html-fates.ts';
import { lineKind, longestLine } from './html-line-kind.ts';
import type { PageFacts, RunningText } from './html-running-text.ts';
import { areAlike, isSame } from './html-same-text.ts';
import type { Votes } from './html-votes.ts';
import { isFrame, kindOf, type ZoneKind } from './html-zone-names.ts';
import { isLink, isWithin, type PageBlock, type Zone, zonesUpTo } from './html-zones.ts';

/**
 * What becomes of each block of a page, in their order. Inside the article a block is text unless something says
 * otherwise: the names of the parts that it stands in, its own words, or what it stands among. Outside it is clutter
 * unless the extractor took it for running text.
 */
export function judgeBlocks(
  blocks: readonly PageBlock[],
  core: Core,
  votes: Votes | null,
  facts: PageFacts,
): Fate[] {
  return new Judge(blocks, core, votes, facts).judge();
}

/** A part that is named as clutter but holds more than this share of the article's prose is none. */
const mostProse = 0.35;
/** So far above its title, or above its text if that has none, a line may belong to an article. */
const linesAboveTitle = 8;
const linesAboveText = 12;
/** Letters of a block that may tell of an author or a picture. */
const longestAside = 1000;
/** And of one that may be the lead above it. */
const longestLead = 600;

/** Names that parts of a text have as well, such as “Registration”, and the letters from which on one is believed to be text. */
const mistakable = new Set<ZoneKind>([
  'navigation',
  'notices',
  'teasers',
  'related',
  'advertising',
  'footer',
  'sharing',
]);
const leastPart = 400;

/** So many times or names within a text are a part of it. */
const fewestTimes = 3;

class Judge {
  readonly #blocks: readonly PageBlock[];
  readonly #core: Core;
  readonly #votes: Votes | null;
  readonly #facts: PageFacts;
  readonly #kinds = new Map<Zone, ZoneKind | null>();
  /** Letters of the running text that the extractor took, by the zones inside the core. */
  readonly #votedProse = new Map<Zone, number>();
  readonly #inside: boolean[];
  readonly #voted: boolean[];
  /** Where the running text begins and ends. */
  readonly #first: number;
  readonly #last: number;
  /** Where the article's title stands above it; -1 if nowhere. */
  readonly #titleAt: number = -1;
  /** What stands so often within the text that it is a part of it: times of a live text, names in a thread. */
  readonly #inText = new Set<ZoneKind>();

  constructor(blocks: readonly PageBlock[], core: Core, votes: Votes | null, facts: PageFacts) {
    this.#blocks = blocks;
    this.#core = core;
    this.#votes = votes;
    this.#facts = facts;
    this.#inside = blocks.map(({ zone }) => isWithin(zone, core.zone));
    this.#voted = blocks.map(({ text, letters }) => letters > 0 && (votes?.has(text) ?? true));
    for (const [i, { zone, letters, isProse }] of blocks.entries()) {
      if (!votes || !isProse || !this.#inside[i] || !this.#voted[i]) continue;
      for (const at of zonesUpTo(zone, core.zone)) {
        this.#votedProse.set(at, (this.#votedProse.get(at) ?? 0) + letters);
      }
    }
    const isRunning = (block: PageBlock, i: number) =>
      block.isProse && this.#inside[i] === true && this.#voted[i] === true && this.#kindAt(i, true) === null;
    this.#first = blocks.findIndex(isRunning);
    this.#last = blocks.findLastIndex(isRunning);
    this.#titleAt = this.#findTitle();
    this.#kinds.clear();
    const within = blocks.flatMap((_, i) =>
      this.#first >= 0 && i > this.#first && i < this.#last && this.#inside[i] ? [this.#kindAt(i, true)] : [],
    );
    for (const kind of ['date', 'byline'] as const) {
      if (within.filter((each) => each === kind).length >= fewestTimes) this.#inText.add(kind);
    }
  }

  judge(): Fate[] {
    const text = this.#text();
    const fates = this.#blocks.map((_, i) => this.#judgeAlone(i, text));
    dropLeftovers(fates, text);
    return fates;
  }

  #text(): RunningText {
    return {
      ...{ blocks: this.#blocks, core: this.#core, facts: this.#facts },
      ...{ inside: this.#inside, first: this.#first, last: this.#last },
    };
  }

  #judgeAlone(i: number, text: RunningText): Fate {
    const block = this.#blocks[i];
    if (!block) return kept;
    if (i === this.#titleAt || isSame(block.text, this.#facts.title)) return moved('title');
    const kind = this.#kindAt(i, this.#first >= 0 && i > this.#first) ?? lineKind(i, text);
    if (kind) return this.#isOfArticle(i) ? fateOf(kind) : this.#fateOutside(i, kind);
    if (i < this.#titleAt && isLink(block)) return removed('navigation');
    if (this.#inside[i]) return this.#voted[i] || this.#readsAsText(block) ? kept : removed('related');
    const isLeadPicture = i > this.#titleAt && block.node.attrs.sha256 && this.#isOfArticle(i);
    if (isLeadPicture) return kept;
    const isTaken =
      this.#voted[i] && this.#votes && (block.isProse || isWithin(block.zone, this.#core.around));
    return isTaken && !isLink(block) ? kept : removed(this.#reasonOutside(i));
  }

  /** Whether a line there may say something of the article: it stands in it, or right above it. */
  #isOfArticle(i: number): boolean {
    if (this.#inside[i]) return true;
    const top = this.#titleAt >= 0 ? this.#titleAt - linesAboveTitle : this.#first - linesAboveText;
    return this.#first >= 0 && i < this.#first && i >= top;
  }

  /** Far from the article what is named as a byline or a caption is that of another. */
  #fateOutside(i: number, kind: ZoneKind): Fate {
    const fate = fateOf(kind);
    return fate.kind === 'moved' ? removed(this.#reasonOutside(i)) : fate;
  }

  /** Whether a block inside the article that the extractor left out reads like text all the same. */
  #readsAsText(block: PageBlock): boolean {
    return block.linkLetters <= block.letters * 0.5;
  }

  /** What the innermost part with a telling name says of a block. */
  #kindAt(i: number, isBelowLead: boolean): ZoneKind | null {
    const block = this.#blocks[i];
    if (!block) return null;
    for (const zone of zonesUpTo(block.zone, this.#inside[i] ? this.#core.zone : null)) {
      const kind = this.#kindOfZone(zone);
      if (kind && this.#believes(kind, block, isBelowLead || i < this.#titleAt)) return kind;
    }
    return null;
  }

  #kindOfZone(zone: Zone): ZoneKind | null {
    const known = this.#kinds.get(zone);
    if (known !== undefined) return known;
    if (this.#isOtherArticle(zone)) return 'related';
    const isMost =
      !isFrame(zone) && zone.prose > this.#core.zone.prose * mostProse && isWithin(zone, this.#core.zone);
    const named = isMost || isWithin(this.#core.zone, zone) ? null : kindOf(zone);
    const kind = named && this.#readsAsPart(zone, named) ? null : named;
    this.#kinds.set(zone, kind);
    return kind;
  }

  /** Whether a zone is an article with a title of its own, beside that with the page's title. */
  #isOtherArticle(zone: Zone): boolean {
    const title = this.#blocks[this.#titleAt]?.zone;
    if (zone.tag !== 'article' || !zone.hasTitle || !title || isWithin(title, zone)) return false;
    const own = [...zonesUpTo(title, null)].find(({ tag }) => tag === 'article');
    return own !== undefined && !isWithin(zone, own);
  }

  /** Whether a zone is a part of the text whose name only sounds like clutter: it holds paragraphs that were taken. */
  #readsAsPart(zone: Zone, kind: ZoneKind): boolean {
    const isText = zone.linkLetters < zone.letters * 0.15;
    // What is folded until it is pressed is hidden from the extractor too.
    if (kind === 'hidden') return isText && isWithin(zone, this.#core.zone) && zone.prose >= leastPart;
    return isText && mistakable.has(kind) && (this.#votedProse.get(zone) ?? 0) >= leastPart;
  }

  /** Whether a name fits the block: no paragraph is a date, and below the lead there is no other lead. */
  #believes(kind: ZoneKind, block: PageBlock, isBelowLead: boolean): boolean {
    // A picture is not its caption, whatever the figure around both is called.
    if (block.node.type.name === 'image' && kind === 'caption') return false;
    if (isBelowLead && this.#inText.has(kind)) return false;
    if (kind === 'byline' || kind === 'caption') return block.letters <= longestAside;
    if (kind === 'date') return block.letters <= longestLine;
    if (kind === 'standfirst') return !isBelowLead && block.letters <= longestLead;
    if (kind === 'section') return block.letters <= longestLine;
    return true;
  }

  #reasonOutside(i: number): ClutterReason {
    const block = this.#blocks[i];
    if (!block) return 'navigation';
    const cue = findCue(block.text);
    if (cue) return cue.reason;
    if (/©|\bcopyright\b/i.test(block.text)) return 'footer';
    if (i < this.#first) return 'navigation';
    return block.linkLetters > block.letters * 0.5 && block.letters < 30 ? 'navigation' : 'teasers';
  }

  /** The title above the text: as the page says it elsewhere, or the page's one heading of the first level. */
  #findTitle(): number {
    const end = this.#first < 0 ? this.#blocks.length : this.#first;
    const same = this.#blocks.slice(0, end).findLastIndex(({ text }) => isSame(text, this.#facts.title));
    if (same >= 0) return same;
    const [only = -1, ...others] = this.#blocks.flatMap(({ node, letters }, i) =>
      node.type.name === 'heading' && node.attrs.level === 1 && letters > 0 ? [i] : [],
    );
    const isNear = end - only <= linesAboveText || areAlike(this.#blocks[only]?.text, this.#facts.title);
    return only < end && others.length === 0 && isNear ? only : -1;
  }
}
