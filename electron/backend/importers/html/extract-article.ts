import type { Node } from 'prosemirror-model';
import type { Fate } from '../../../../core/model/source-part.ts';
import type { SourcePart } from '../blocks.ts';
import type { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { convertHtml } from './convert-html.ts';
import { findCore } from './html-core.ts';
import type { Origin } from './html-flow.ts';
import { judgeBlocks } from './html-judge.ts';
import type { PageFacts } from './html-running-text.ts';
import { readVotes, Votes } from './html-votes.ts';
import { type PageBlock, readZones } from './html-zones.ts';
import type { HtmlDocument } from './parse-html.ts';

/** All blocks of a page in their order, each with what becomes of it. */
export interface ExtractedArticle {
  readonly parts: readonly SourcePart[];
  /** Whether no article could be told from the rest, so that only what is named as clutter was set aside. */
  readonly isWholePage: boolean;
}

/** What the extraction is told of a page. */
export interface PageHints extends PageFacts {
  /** The page's own addresses; links to them with a fragment stay inside it. */
  readonly addresses: ReadonlySet<string>;
  /** The article's text, or its beginning, as the page declares it for machines. */
  readonly articleBody: string | null;
}

/** The article in a page and all that stands around it. Takes the page apart: nothing may be read from it afterwards. */
export function extractArticle(page: HtmlDocument, pictures: Pictures, hints: PageHints): ExtractedArticle {
  const references = new References();
  const origins = new Map<Node, Origin>();
  const nodes = convertHtml(page.body, { pictures, references, origins, addresses: hints.addresses });
  if (nodes.length === 0) return { parts: [], isWholePage: true };
  const blocks = readZones(nodes, origins, page.body);
  const votes = readVotes(page);
  const core = findCore(blocks, {
    votes,
    declared: hints.articleBody ? new Votes([hints.articleBody]) : null,
  });
  const fates = judgeBlocks(blocks, core, votes, hints);
  // A page of which nothing would be left has no article to tell from the rest.
  if (!fates.some(({ kind }, i) => kind === 'kept' && nodes[i]?.textContent)) fates.fill(kept);
  keepNotes(blocks, fates, references);
  const resolved = references.resolve(nodes.filter((_, i) => fates[i]?.kind === 'kept')).values();
  const parts = nodes.map((node, i): SourcePart => {
    const fate = fates[i] ?? kept;
    const block = fate.kind === 'kept' ? resolved.next().value : references.resolve([node])[0];
    return { block: block ?? node, fate, line: null };
  });
  return { parts, isWholePage: !core.isSure || votes === null };
}

const kept: Fate = { kind: 'kept' };
/** A longer part that a sign points at is no note. */
const longestNote = 1500;

/** Keeps the notes on words of the text, wherever on the page they stand. */
function keepNotes(blocks: readonly PageBlock[], fates: Fate[], references: References): void {
  const places = new Map(blocks.map(({ node }, i) => [node, i]));
  const text = blocks.flatMap(({ node }, i) => (fates[i]?.kind === 'kept' ? [node] : []));
  for (const { first, last } of references.notesOn(text)) {
    const [from, to] = [places.get(first), places.get(last)];
    if (from === undefined || to === undefined || to < from) continue;
    const letters = blocks.slice(from, to + 1).reduce((sum, block) => sum + block.letters, 0);
    if (letters > longestNote) continue;
    for (let i = from; i <= to; i++) {
      const fate = fates[i];
      if (fate?.kind === 'removed' && fate.reason !== 'comments') fates[i] = kept;
    }
  }
}
