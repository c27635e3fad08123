import { useEffect, useMemo } from 'react';
import type { DocumentId } from '../../../core/model/ids.ts';
import { client } from '../../app/client.ts';
import { FindSession } from './find-session.ts';
import { lastSearch } from './last-search.ts';

/** Find in a document, closed at first. Each reader has its own. */
export function useFindSession(id: DocumentId): FindSession {
  const session = useMemo(
    () =>
      new FindSession((wanted, signal) => client.documents.find({ id, ...wanted }, { signal }), lastSearch()),
    [id],
  );
  useEffect(() => () => session.close(), [session]);
  return session;
}
