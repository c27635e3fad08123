import type { ClutterReason, Fate } from '../../../../core/model/source-part.ts';
import { findCue } from '../text/find-cue.ts';
import { opensRelated, opensSources, readLine } from './html-clutter-lines.ts';
import type { Core } from './html-core.ts';
import { areAlike, introduces, isSame } from './html-same-text.ts';
import type { Votes } from './html-votes.ts';
import { isFrame, kindOf, type ZoneKind } from './html-zone-names.ts';
import { isWithin, type PageBlock, type Zone, zonesUpTo } from './html-zones.ts';

/** What is known of a page besides its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** What the page says of its article in a sentence or two. */
  readonly description: string | null;
}

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
/** Letters of a block that may be a date, a byline or a caption for standing where such stand. */
const longestLine = 120;

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
  #fates: Fate[] = [];

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
    this.#fates = this.#blocks.map((_, i) => this.#judgeAlone(i));
    this.#dropLinkLists();
    this.#dropBelowRelated();
    this.#dropRepeats();
    this.#dropBareHeadings();
    return this.#fates;
  }

  #judgeAlone(i: number): Fate {
    const block = this.#blocks[i];
    if (!block) return kept;
    if (i === this.#titleAt || isSame(block.text, this.#facts.title)) return moved('title');
    const kind = this.#kindAt(i, this.#first >= 0 && i > this.#first) ?? this.#lineKind(i);
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

  #lineKind(i: number): ZoneKind | null {
    const block = this.#blocks[i];
    if (!block || block.letters === 0 || this.#first < 0) return null;
    const isLinked = block.linkLetters >= block.letters * 0.25;
    // A step of a list may tell the reader to do what a page asks its visitors.
    if (!isLinked && ['list_item', 'table_row', 'code'].includes(block.node.type.name)) return null;
    const isEdge = block.node.type.name !== 'quote' && (i < this.#first || i > this.#last - 4);
    const isAtTop = i < this.#first;
    if (isAtTop && this.#isStandfirst(i)) return 'standfirst';
    if (isEdge && this.#isAboutAuthor(block, isAtTop)) return 'byline';
    if (isAtTop && /^\P{L}+$/u.test(block.text) && block.node.type.name === 'paragraph') return 'navigation';
    const kind =
      readLine(block.text, {
        isAtTop: isEdge && isAtTop,
        isAtEnd: isEdge && !isAtTop,
        isLinked,
      }) ?? (this.#isPointer(block) ? 'related' : null);
    return kind ?? (this.#isCaption(i) ? 'caption' : null);
  }

  /** Whether a block above the text is what the page says of its article, and no paragraph of the text itself. */
  #isStandfirst(i: number): boolean {
    const block = this.#blocks[i];
    const isApart = block?.node.type.name === 'heading' || !this.#inside[i];
    return isApart && block !== undefined && isSame(block.text, this.#facts.description);
  }

  /** Whether a block is an author's name above the text, or says at its end who the author is. */
  #isAboutAuthor({ text, letters }: PageBlock, isAtTop: boolean): boolean {
    if (isAtTop) return this.#facts.authors.some((author) => isSame(text, author));
    return letters <= 450 && this.#facts.authors.some((author) => introduces(text, author));
  }

  /** Whether a block says no more than where to read on: a label in capitals with a link. */
  #isPointer({ text, letters, linkLetters }: PageBlock): boolean {
    const label = /^[[(\s•►▶→»*-]*([\p{Lu}\p{N}\s'’!]{2,24}[:：])/u.exec(text)?.[1];
    if (!label || letters > 220 || /https?:|www\./.test(text)) return false;
    const own = label.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return linkLetters > 0 && linkLetters >= (letters - own) * 0.85;
  }

  /** Whether a short line beside a picture is that picture's: it is set apart, or ends in whose picture it is. */
  #isCaption(i: number): boolean {
    const block = this.#blocks[i];
    if (!block || block.letters > 300) return false;
    const isBesidePicture = [i - 1, i - 2, i + 1].some((j) => this.#blocks[j]?.node.type.name === 'image');
    if (!isBesidePicture) return false;
    if (creditAtEnd.test(block.text)) return true;
    if (this.#blocks[i - 1]?.node.type.name !== 'image' || block.letters > longestLine) return false;
    const isSetApart = [...zonesUpTo(block.zone, this.#core.zone)].some(({ tag }) =>
      /^(em|i|small|center)$/.test(tag),
    );
    return isSetApart && !/[.!?…。؟।]["'”’»)]?$/u.test(block.text.trim());
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

  /** Runs of blocks that are nothing but links, which lead to other articles. */
  #dropLinkLists(): void {
    const { letters, linkLetters } = this.#core.zone;
    if (linkLetters > letters * 0.5) return;
    let run: number[] = [];
    let isSources = false;
    const end = () => {
      if (run.length > 1 && !isSources)
        for (const i of run) if (this.#isKept(i)) this.#fates[i] = removed('related');
      run = [];
    };
    this.#blocks.forEach((block, i) => {
      const fate = this.#fates[i];
      if (block.letters === 0 || (fate?.kind === 'removed' && fate.reason !== 'related')) return;
      if (isLink(block) && this.#inside[i]) {
        run.push(i);
        return;
      }
      end();
      if (block.node.type.name === 'heading' || opensSources(block.text))
        isSources = opensSources(block.text);
    });
    end();
  }

  /** What stands below a line that announces other articles, down to the next running text. */
  #dropBelowRelated(): void {
    let isBelow = false;
    this.#blocks.forEach((block, i) => {
      const isLine = block.node.type.name === 'heading' || block.letters < 60;
      if (this.#fates[i]?.kind === 'removed' && isLine && opensRelated(block.text)) isBelow = true;
      else if (this.#isKept(i) && isBelow && block.letters > 0) {
        const isTeaser = block.linkLetters > block.letters * 0.25 && block.letters < 200;
        if (isTeaser) this.#fates[i] = removed('related');
        else isBelow = false;
      }
    });
  }

  /** Paragraphs that stand in the text before, in another part of the page. */
  #dropRepeats(): void {
    const seen = new Map<string, Zone | null>();
    this.#blocks.forEach((block, i) => {
      if (!this.#isKept(i) || !block.isProse) return;
      const before = seen.get(block.text);
      if (before === undefined) seen.set(block.text, block.zone.parent);
      else if (before !== block.zone.parent) this.#fates[i] = removed('repeats');
    });
  }

  /** Headings of which all that they head is gone. */
  #dropBareHeadings(): void {
    let hasText = false;
    for (let i = this.#blocks.length - 1; i >= 0; i--) {
      const block = this.#blocks[i];
      if (!block || !this.#isKept(i) || (block.letters === 0 && !block.node.attrs.sha256)) continue;
      if (block.node.type.name !== 'heading') hasText = true;
      else if (!hasText && this.#first >= 0) this.#fates[i] = removed('related');
    }
  }

  #isKept(i: number): boolean {
    return this.#fates[i]?.kind === 'kept';
  }
}

/** Whose picture it is, at the end of a caption. */
const creditAtEnd =
  /[([](image |photo |picture )?(credits?|image|photo|foto|photograph|crédit|фото|图|写真|사진|צילום|עכס|تصویر|عکس|صورة)\s*(credit)?\s*[:：]?[^)\]]{0,80}[)\]]\s*$|\b(getty images|AP photo|\/ ?(AP|AFP|Reuters|EPA)( file)?)[)\]]?\s*$/iu;

const kept: Fate = { kind: 'kept' };

/** Whether a block is nothing but a link. */
function isLink({ letters, linkLetters, node }: PageBlock): boolean {
  return letters > 0 && linkLetters >= letters * 0.9 && node.type.name !== 'table_row';
}

function removed(reason: ClutterReason): Fate {
  return { kind: 'removed', reason };
}

function moved(field: 'title' | 'authors' | 'publishedOn' | 'standfirst' | 'captions' | 'section'): Fate {
  return { kind: 'moved', field };
}

function fateOf(kind: ZoneKind): Fate {
  if (kind === 'caption') return moved('captions');
  if (kind === 'byline') return moved('authors');
  if (kind === 'date') return moved('publishedOn');
  if (kind === 'standfirst' || kind === 'section') return moved(kind);
  return removed(kind === 'hidden' ? 'notices' : kind);
}
