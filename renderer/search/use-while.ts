import { useState } from 'react';

/** A value as long as a condition holds; while it does not, the value from before. */
export function useWhile<T>(value: T, holds: boolean, first: T): T {
  const [kept, setKept] = useState(holds ? value : first);
  if (holds && kept !== value) setKept(value);
  return holds ? value : kept;
}
