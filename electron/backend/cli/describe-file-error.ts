/** Why a file that was named on the command line cannot be read, as the end of a sentence; null for what is no error of a file. */
export function describeFileError(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no file of this name';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'you have no right to read it';
    default:
      return `the system says ${String(error.code)}`;
  }
}
