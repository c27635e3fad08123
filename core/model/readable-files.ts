/** The endings of files that are read as documents, in small letters. */
const endings = [
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml', 'txt', 'text', 'md', 'markdown'],
  ...['pdf', 'docx', 'epub', 'odt', 'rtf', 'eml'],
];

const readable = new RegExp(`\\.(${endings.join('|')})$`, 'i');

/** The endings of all files that can be imported, archives of documents with them: `.html`. */
export const importableEndings: readonly string[] = [...endings, 'zip', 'gz'].map((ending) => `.${ending}`);

/** Whether a file in a folder is one to import with it, by its name. */
export const isImportableName = (name: string): boolean =>
  isReadableName(name.replace(/\.gz$/i, '')) || /\.zip$/i.test(name);

/** Whether a file is, by its name, of a kind that is read as a document. */
export function isReadableName(name: string): boolean {
  return readable.test(name);
}

/** What browsers call the files of a page, in the languages that they speak. A folder named otherwise is the user's own. */
const wordsForFiles = [
  ...['files', 'dateien', 'fichiers', 'archivos', 'file', 'arquivos', 'ficheiros', 'bestanden', 'filer'],
  ...['tiedostot', 'pliki', 'soubory', 'súbory', 'elemei', 'fájlok', 'fișiere', 'fisiere', 'dosyalar'],
  ...['datoteke', 'fajlovi', 'fitxers', 'fitxategiak', 'failid', 'fails', 'bylos', 'файлы', 'файли'],
  ...['файлове', 'αρχεία', 'קבצים', 'ملفات', '文件', 'ファイル', '파일'],
];

const pageFolder = new RegExp(`^(.+)[_ .-](?:${wordsForFiles.join('|')})$`, 'iu');

/**
 * The paths without those in folders that browsers put beside a page that they save, named as the page with a word for
 * "files" behind it. Paths have slashes.
 */
export function withoutPageFolders(paths: readonly string[]): string[] {
  const pages = new Set(
    paths.flatMap((path) => (/\.(html?|xhtml)$/i.test(path) ? path.replace(/\.[^.]+$/, '') : [])),
  );
  const isPageFolder = (folder: string): boolean => {
    const [, page] = pageFolder.exec(folder) ?? [];
    return page !== undefined && pages.has(page);
  };
  return paths.filter((path) => {
    const steps = path.split('/');
    return !steps.some((_, i) => i > 0 && isPageFolder(steps.slice(0, i).join('/')));
  });
}
