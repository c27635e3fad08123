/**
 * The entry of an archive that a path names, seen from a folder of the archive (which ends in a slash, or is empty). It
 * never leads out of the archive, and is looked up there, not on a disk.
 */
export function resolveEntry(folder: string, path: string): string {
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/').normalize('NFC');
}

/** The folder that an entry stands in, with a slash at its end. */
export function folderOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf('/') + 1);
}

/** A path of an address, with its `%xx` read; as it is where they are broken. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
