import type { Fate } from '../../../../core/model/source-part.ts';
import { opensRelated, opensSources } from './html-clutter-lines.ts';
import { removed } from './html-fates.ts';
import type { RunningText } from './html-running-text.ts';
import { isLink, type Zone } from './html-zones.ts';

/** Removes what passes for text by itself, and is clutter by what stands around it: in `fates`, which has one a block. */
export function dropLeftovers(fates: Fate[], text: RunningText): void {
  dropLinkLists(fates, text);
  dropBelowRelated(fates, text);
  dropRepeats(fates, text);
  dropBareHeadings(fates, text);
}

/** Runs of blocks that are nothing but links, which lead to other articles. */
function dropLinkLists(fates: Fate[], { blocks, core, inside }: RunningText): void {
  const { letters, linkLetters } = core.zone;
  if (linkLetters > letters * 0.5) return;
  let run: number[] = [];
  let isSources = false;
  const end = () => {
    if (run.length > 1 && !isSources)
      for (const i of run) if (isKept(fates[i])) fates[i] = removed('related');
    run = [];
  };
  blocks.forEach((block, i) => {
    const fate = fates[i];
    if (block.letters === 0 || (fate?.kind === 'removed' && fate.reason !== 'related')) return;
    if (isLink(block) && inside[i]) {
      run.push(i);
      return;
    }
    end();
    if (block.node.type.name === 'heading' || opensSources(block.text)) isSources = opensSources(block.text);
  });
  end();
}

/** What stands below a line that announces other articles, down to the next running text. */
function dropBelowRelated(fates: Fate[], { blocks }: RunningText): void {
  let isBelow = false;
  blocks.forEach((block, i) => {
    const isLine = block.node.type.name === 'heading' || block.letters < 60;
    if (fates[i]?.kind === 'removed' && isLine && opensRelated(block.text)) isBelow = true;
    else if (isKept(fates[i]) && isBelow && block.letters > 0) {
      const isTeaser = block.linkLetters > block.letters * 0.25 && block.letters < 200;
      if (isTeaser) fates[i] = removed('related');
      else isBelow = false;
    }
  });
}

/** Paragraphs that stand in the text before, in another part of the page. */
function dropRepeats(fates: Fate[], { blocks }: RunningText): void {
  const seen = new Map<string, Zone | null>();
  blocks.forEach((block, i) => {
    if (!isKept(fates[i]) || !block.isProse) return;
    const before = seen.get(block.text);
    if (before === undefined) seen.set(block.text, block.zone.parent);
    else if (before !== block.zone.parent) fates[i] = removed('repeats');
  });
}

/** Headings of which all that they head is gone. */
function dropBareHeadings(fates: Fate[], { blocks, first }: RunningText): void {
  let hasText = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block || !isKept(fates[i]) || (block.letters === 0 && !block.node.attrs.sha256)) continue;
    if (block.node.type.name !== 'heading') hasText = true;
    else if (!hasText && first >= 0) fates[i] = removed('related');
  }
}

const isKept = (fate: Fate | undefined): boolean => fate?.kind === 'kept';
