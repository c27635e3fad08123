import { useState } from 'react';

/**
 * By what the answer was asked for that a query shows: while another one is read (`isPlaceholderData`), by what that from
 * before was.
 */
export function useAskedBy<Wanted>(
  query: { readonly data: unknown; readonly isPlaceholderData: boolean },
  wanted: Wanted,
): Wanted {
  const [shown, setShown] = useState(wanted);
  if (query.data && !query.isPlaceholderData && shown !== wanted) setShown(wanted);
  return query.isPlaceholderData ? shown : wanted;
}
