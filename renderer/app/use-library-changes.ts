import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from './client.ts';
import { showJournal } from './journal.ts';
import { heard, isOwnCommand } from './own-commands.ts';
import { applyChange, readAgain } from './queries.ts';
import { dismissUndoToast } from './toasts.tsx';
import { useConnection } from './transport/connection.ts';

/** Keeps what is shown true to the library, whoever changes it. After a break everything is read again. */
export function useLibraryChanges(): void {
  const queries = useQueryClient();
  const isConnected = useConnection() === 'connected';
  useEffect(() => {
    if (!isConnected) return;
    const abort = new AbortController();
    void readAgain(queries);
    follow(queries, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) console.error('The library’s changes can no longer be followed.', error);
    });
    return () => abort.abort();
  }, [queries, isConnected]);
}

async function follow(queries: QueryClient, signal: AbortSignal): Promise<void> {
  for await (const change of await client.library.changes(undefined, { signal })) {
    showJournal(change.journal);
    void applyChange(queries, change).finally(() => heard(change.commandId));
    const isStep = change.kinds.some((kind) => kind !== 'preference');
    // An import, say, is what Undo would take back from now on.
    if (isStep && !isOwnCommand(change.commandId)) dismissUndoToast();
  }
}
