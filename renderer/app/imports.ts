import { useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import { maxFileSize } from '../../core/contract/documents.ts';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import { type ImportJob, ImportQueue } from '../library/import-queue.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';

/** The window's one import queue. */
export const imports = new ImportQueue((file, signal) => {
  if (file.size > maxFileSize) throw new FileTooLarge();
  return client.documents.import(
    { commandId: CommandId.parse(uuidv7()), documentId: DocumentId.parse(uuidv7()), file },
    { signal },
  );
}, sentenceOf);

class FileTooLarge extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof FileTooLarge) return 'This file is larger than 200 MB. Nothing was imported.';
  if (error instanceof DOMException)
    return 'This file could not be read. Nothing was imported; choose it again.';
  return errorSentence(error);
}

export const useImports = (): readonly ImportJob[] => useSyncExternalStore(imports.subscribe, imports.jobs);
