/** Things in an order in which each stands after its parents; where they stand in a circle, the last of it comes first. */
export function parentsFirst<T>(all: Iterable<T>, parentsOf: (one: T) => readonly T[]): T[] {
  const ordered: T[] = [];
  const seen = new Set<T>();
  for (const start of all) {
    if (seen.has(start)) continue;
    seen.add(start);
    // A stack of its own: a chain in a hostile file may be longer than the one of calls.
    const open = [{ one: start, left: [...parentsOf(start)] }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const parent = top.left.shift();
      if (parent === undefined) {
        ordered.push(top.one);
        open.pop();
      } else if (!seen.has(parent)) {
        seen.add(parent);
        open.push({ one: parent, left: [...parentsOf(parent)] });
      }
    }
  }
  return ordered;
}
