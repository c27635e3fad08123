import { commonOrder, type Matching } from './common-order.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { sharedSequences } from './shared-sequences.ts';

/** So many elements in a row that stand once in each list are taken for the same, wherever they are. */
const anchorLength = 4;

/**
 * A common order of two long lists. Sequences that both have once, as many of them as keep their order, divide the lists
 * (after Cohen's patience diff); between them the longest common order decides.
 */
export function anchoredOrder(a: readonly number[], b: readonly number[]): Matching {
  const to = new Int32Array(a.length).fill(-1);
  const isCertain = new Uint8Array(a.length);
  let last = { from: 0, to: 0 };
  const fill = (from: number, until: number) => {
    const found = commonOrder(a.slice(last.from, from), b.slice(last.to, until));
    found.to.forEach((index, i) => {
      if (index >= 0) to[last.from + i] = last.to + index;
    });
    isCertain.set(found.isCertain, last.from);
  };
  const anchors = sharedSequences(a, b, anchorLength);
  const chain = heaviestChain(
    anchors.map((anchor) => anchor.to),
    anchors.map(() => 1),
  );
  for (const index of chain) {
    const anchor = anchors[index];
    if (!anchor) continue;
    if (anchor.from >= last.from && anchor.to >= last.to) fill(anchor.from, anchor.to);
    // Sequences overlap, which is well if both sides do by as much.
    else if (anchor.from - last.from !== anchor.to - last.to) continue;
    for (let i = Math.max(0, last.from - anchor.from); i < anchorLength; i++) {
      to[anchor.from + i] = anchor.to + i;
      isCertain[anchor.from + i] = 1;
    }
    last = { from: anchor.from + anchorLength, to: anchor.to + anchorLength };
  }
  fill(a.length, b.length);
  return { to, isCertain };
}
