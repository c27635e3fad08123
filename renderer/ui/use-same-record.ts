import { useRef } from 'react';

/** Gives the record from before while all of its values are the same, so that who gets it is not drawn anew. */
export function useSameRecord<Fields extends object>(record: Fields | null): Fields | null {
  const last = useRef(record);
  if (!last.current || !record || !haveSameValues(last.current, record)) last.current = record;
  return last.current;
}

function haveSameValues(one: object, other: object): boolean {
  const values = new Map<string, unknown>(Object.entries(one));
  const others = Object.entries(other);
  return values.size === others.length && others.every(([key, value]) => Object.is(values.get(key), value));
}
