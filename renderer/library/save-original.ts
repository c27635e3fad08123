import type { DocumentSummary } from '../../core/contract/documents.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';

/** Saves a document's imported bytes, as they came, under the file's name. */
export async function saveOriginal({
  id,
  fileName,
}: Pick<DocumentSummary, 'id' | 'fileName'>): Promise<void> {
  try {
    const { file } = await client.documents.original({ id });
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}
