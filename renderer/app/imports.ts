import { useEffect, useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import { maxFileSize } from '../../core/contract/documents.ts';
import { BatchId, ImportJobId } from '../../core/contract/imports.ts';
import { DocumentId } from '../../core/model/ids.ts';
import { ImportQueue, type ShownJob } from '../library/import-queue.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';
import { showErrorToast } from './toasts.tsx';
import { useConnection } from './transport/connection.ts';

/** The library's import queue, as this window knows it. */
export const imports = new ImportQueue({
  add({ file, ...ids }) {
    if (file.size > maxFileSize) throw new FileTooLarge();
    return client.imports.add({ ...ids, documentId: DocumentId.parse(uuidv7()), file });
  },
  sentenceOf,
  newIds: () => ({ id: ImportJobId.parse(uuidv7()) }),
  newBatch: () => BatchId.parse(uuidv7()),
});

class FileTooLarge extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof FileTooLarge) return 'This file is larger than 200 MB. Nothing was imported.';
  if (error instanceof DOMException)
    return 'This file could not be read. Nothing was imported; choose it again.';
  return errorSentence(error);
}

export const useImports = (): readonly ShownJob[] => useSyncExternalStore(imports.subscribe, imports.jobs);

/** Whether there is any file in the queue. */
export const useHasImports = (): boolean =>
  useSyncExternalStore(imports.subscribe, () => imports.jobs().length > 0);

/** Keeps the queue true to the library. After a break everything is read again. */
export function useImportChanges(): void {
  const isConnected = useConnection() === 'connected';
  useEffect(() => {
    if (!isConnected) return;
    const abort = new AbortController();
    follow(abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) console.error('The imports can no longer be followed.', error);
    });
    return () => abort.abort();
  }, [isConnected]);
}

async function follow(signal: AbortSignal): Promise<void> {
  // Listened to first: what happens while the list is on its way comes after it.
  const changes = await client.imports.changes(undefined, { signal });
  imports.replace(await client.imports.list(undefined, { signal }));
  for await (const change of changes) imports.change(change);
}

const told = (asked: Promise<unknown>): Promise<void> =>
  asked.then(
    () => {},
    (error: unknown) => showErrorToast(errorSentence(error)),
  );

/** What the user can do with the queue; what fails is told. */
export const importActions = {
  pause: () => told(client.imports.pause()),
  resume: () => told(client.imports.resume()),
  cancelAll() {
    imports.cancel();
    return told(client.imports.cancel({}));
  },
  cancel: (id: ImportJobId) => told(client.imports.cancel({ id })),
  retry: (id: ImportJobId, given: { password?: string; encoding?: string } = {}) =>
    told(client.imports.retry({ id, ...given })),
  clear() {
    imports.forgetRefused();
    return told(client.imports.clear({}));
  },
};
