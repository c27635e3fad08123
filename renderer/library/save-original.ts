import type { DocumentSummary } from '../../core/contract/documents.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { saveFile } from '../app/save-file.ts';
import { showErrorToast } from '../app/toasts.tsx';

/** Saves a document's imported bytes, as they came, under the file's name. */
export async function saveOriginal({
  id,
  fileName,
}: Pick<DocumentSummary, 'id' | 'fileName'>): Promise<void> {
  try {
    const { file } = await client.documents.original({ id });
    saveFile(fileName, file);
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}
