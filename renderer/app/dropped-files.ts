import { isImportableName, withoutPageFolders } from '../../core/model/readable-files.ts';

/** A file of a drop; its path begins with the folder that was dropped. */
interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/**
 * The files of a drop. Folders are opened: of those, the files that can be imported, without hidden ones and without what
 * browsers put beside a saved page. A file that was dropped itself is always taken.
 */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...data.files];
  const found = (await Promise.all(entries.map((entry) => filesOf(entry)))).flat();
  const wanted = new Set(withoutPageFolders(found.map(({ path }) => path)));
  return found.filter(({ path }) => wanted.has(path)).map(({ file }) => file);
}

async function filesOf(entry: FileSystemEntry, folder = ''): Promise<DroppedFile[]> {
  const isDropped = folder === '';
  if (entry.name.startsWith('.')) return [];
  if (isFile(entry)) {
    if (!isDropped && !isImportableName(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: folder + entry.name, file }];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives a folder in parts; an empty part is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) break;
    children.push(...part);
  }
  return (await Promise.all(children.map((child) => filesOf(child, `${folder}${entry.name}/`)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
