/**
 * The heaviest part of a list that keeps its order on the other side too: the indexes of elements whose `to` grows from one
 * to the next. `to` has no value twice; weights are positive. O(n log n).
 */
export function heaviestChain(to: readonly number[], weights: readonly number[]): number[] {
  const rank = new Int32Array(to.length);
  [...to.keys()]
    .sort((a, b) => (to[a] ?? 0) - (to[b] ?? 0))
    .forEach((index, position) => {
      rank[index] = position + 1;
    });
  // A Fenwick tree over the ranks: the heaviest chain that ends at a rank up to here, by its last element.
  const best = new Int32Array(to.length + 1).fill(-1);
  const total = new Float64Array(to.length);
  const previous = new Int32Array(to.length);
  let last = -1;
  for (let index = 0; index < to.length; index++) {
    let before = -1;
    for (let at = (rank[index] ?? 0) - 1; at > 0; at -= at & -at) before = heavier(total, before, best[at]);
    previous[index] = before;
    total[index] = (weights[index] ?? 0) + (total[before] ?? 0);
    for (let at = rank[index] ?? 0; at <= to.length; at += at & -at) {
      best[at] = heavier(total, best[at] ?? -1, index);
    }
    last = heavier(total, last, index);
  }
  const chain: number[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) chain.push(index);
  return chain.reverse();
}

function heavier(total: Float64Array, one: number, other = -1): number {
  return (total[other] ?? 0) > (total[one] ?? 0) ? other : one;
}
