/** Keeps a text's place while `change` is made, and calls it. */
export type TypeChangeKeeper = (change: () => void) => void;

const keepers = new Set<TypeChangeKeeper>();

/** Lets a text that is shown keep its place when the type changes. Gives the way to stop. */
export function onTypeChange(keeper: TypeChangeKeeper): () => void {
  keepers.add(keeper);
  return () => keepers.delete(keeper);
}

/** Makes a change of the type, around which every text that is shown keeps its place. */
export function changeType(change: () => void): void {
  const all = [...keepers].reduce<() => void>((inner, keep) => () => keep(inner), change);
  all();
}
