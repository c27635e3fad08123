/**
 * Gives a way to read single things by their ids: those that are asked for at the same moment, by the lines of a list say,
 * are one request. Undefined for one that `readAll` does not give. Where `readAll` fails, all that it was asked for fail.
 */
export function gatherReads<Id, Value>(
  readAll: (ids: Id[]) => Promise<ReadonlyMap<Id, Value>>,
  /** How many ids one request takes. */
  most: number,
): (id: Id) => Promise<Value | undefined> {
  /** The request that still takes ids. */
  let open: { readonly ids: Set<Id>; readonly answer: Promise<ReadonlyMap<Id, Value>> } | null = null;
  const request = () => {
    const ids = new Set<Id>();
    const answer = Promise.resolve().then(() => {
      if (open?.ids === ids) open = null;
      return readAll([...ids]);
    });
    return { ids, answer };
  };
  return async (id) => {
    if (!open || (open.ids.size >= most && !open.ids.has(id))) open = request();
    const { ids, answer } = open;
    ids.add(id);
    return (await answer).get(id);
  };
}
