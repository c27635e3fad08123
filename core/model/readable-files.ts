/** The endings of files that are read as documents, in small letters. */
const endings = [
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml', 'txt', 'text', 'md', 'markdown'],
  ...['pdf', 'docx', 'epub', 'odt', 'rtf', 'eml'],
];

const readable = new RegExp(`\\.(${endings.join('|')})$`, 'i');

/** The endings of all files that can be imported, archives of documents with them: `.html`. */
export const importableEndings: readonly string[] = [...endings, 'zip'].map((ending) => `.${ending}`);

/** Whether a file in a folder is one to import with it, by its name. */
export const isImportableName = (name: string): boolean => isReadableName(name) || /\.zip$/i.test(name);

/** Whether a file is, by its name, of a kind that is read as a document. */
export function isReadableName(name: string): boolean {
  return readable.test(name);
}

/**
 * The paths without those in folders that browsers put beside a page that they save, named as the page with a word for
 * "files" behind it in any language. Paths have slashes.
 */
export function withoutPageFolders(paths: readonly string[]): string[] {
  const pages = new Set(
    paths.flatMap((path) => (/\.(html?|xhtml)$/i.test(path) ? path.replace(/\.[^.]+$/, '') : [])),
  );
  const isPageFolder = (folder: string): boolean => {
    const [, page] = /^(.+)[_ .-]\p{L}{3,12}$/u.exec(folder) ?? [];
    return page !== undefined && pages.has(page);
  };
  return paths.filter((path) => {
    const steps = path.split('/');
    return !steps.some((_, i) => i > 0 && isPageFolder(steps.slice(0, i).join('/')));
  });
}
