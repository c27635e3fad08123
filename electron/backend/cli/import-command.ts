import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type ImportResult, maxFileSize } from '../../../core/contract/documents.ts';
import { emptyMetadata } from '../../../core/model/document.ts';
import { CommandId, DocumentId } from '../../../core/model/ids.ts';
import type { Client, Command } from './command.ts';

/** `postil import`: one result a file, in the order given. */
export const importCommand: Command = {
  name: 'import',
  usage: '<file or folder>...',
  summary: 'import text, Markdown and HTML files; of a folder, all such files in it',
  takes: [1, Number.POSITIVE_INFINITY],
  async run({ positionals }, { client, output }) {
    const files = (await Promise.all(positionals.map(listFiles))).flat();
    let hasFailed = false;
    for (const [i, path] of files.entries()) {
      output.note(`Importing ${i + 1} of ${files.length}: ${path}`);
      const { name: _, ...result } = await importFile(client, path);
      hasFailed ||= result.status === 'failed';
      for (const warning of result.warnings) output.note(`${path}: ${warning}`);
      if (result.error) output.note(`${path}: ${result.error}`);
      output.result({ path, ...result }, `${result.status.padEnd(12)}${path}`);
    }
    if (files.length === 0) output.note('There is no text, Markdown or HTML file.');
    return hasFailed ? 1 : 0;
  },
};

const readable = /\.(txt|text|md|markdown|html?|xhtml)$/i;

/** The file itself, or a folder's readable files, by name; a path that is not there stays, to fail on its own line. */
async function listFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function importFile(client: Client, path: string): Promise<ImportResult> {
  const name = basename(path);
  const failed = (error: string): ImportResult => ({
    ...emptyMetadata,
    name,
    status: 'failed',
    documentId: null,
    words: 0,
    warnings: [],
    error,
  });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    if ((await stat(path)).size > maxFileSize) return failed('The file is larger than 200 MB.');
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed(`The file cannot be read (${error.code}).`);
  }
  const events = await client.documents.import({
    commandId: CommandId.parse(uuidv7()),
    documentId: DocumentId.parse(uuidv7()),
    file: new File([bytes], name),
  });
  for await (const event of events) if (event.stage === 'done') return event.result;
  return failed('The import ended without a result.');
}
