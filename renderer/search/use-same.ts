import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/** A value as the object that it was before, as long as it says the same. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const same = replaceEqualDeep(kept, value);
  if (same !== kept) setKept(same);
  return same;
}
