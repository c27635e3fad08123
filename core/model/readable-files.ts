const readable = /\.(html?|xhtml|txt|text|md|markdown|pdf|docx|epub|odt|rtf|eml|mht|mhtml)$/i;

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
