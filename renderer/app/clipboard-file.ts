/**
 * What was copied, as a file that can be imported; null if there is no text in it. A piece of a page is marked as one, so
 * that all of it is kept.
 */
export function clipboardFile(html: string, text: string): File | null {
  if (html.trim()) {
    return new File(
      [`<!doctype html><meta charset="utf-8"><!--StartFragment-->${html}`],
      'Pasted text.html',
      {
        type: 'text/html',
      },
    );
  }
  return text.trim() ? new File([text], 'Pasted text.txt', { type: 'text/plain' }) : null;
}

/** The files of a paste: copied files as they are, else what was copied as one new document. */
export function filesOfPaste(data: DataTransfer): File[] {
  if (data.files.length > 0) return [...data.files];
  const file = clipboardFile(data.getData('text/html'), data.getData('text/plain'));
  return file ? [file] : [];
}
