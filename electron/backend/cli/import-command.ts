import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type ImportResult, maxFileSize } from '../../../core/contract/documents.ts';
import { CommandId, DocumentId } from '../../../core/model/ids.ts';
import { isImportableName, withoutPageFolders } from '../../../core/model/readable-files.ts';
import { failedImport } from '../import-document.ts';
import type { Client, Command } from './command.ts';
import { describeFileError } from './describe-file-error.ts';

/** `postil import`: one result a file, in the order given. */
export const importCommand: Command = {
  name: 'import',
  usage: '<file or folder>... [--password <word>] [--encoding <name>]',
  summary: 'import documents (web pages, PDF, Word, EPUB, e-mail, text …); of a folder, all in it',
  takes: [1, Number.POSITIVE_INFINITY],
  options: { password: { type: 'string' }, encoding: { type: 'string' } },
  async run({ positionals, values }, { client, output }) {
    const files = (await Promise.all(positionals.map(listFiles))).flat();
    let hasFailed = false;
    for (const [i, path] of files.entries()) {
      output.note(`Importing ${i + 1} of ${files.length}: ${path}`);
      for (const { name, ...result } of await importFile(client, path, values)) {
        const inner = name.indexOf(' › ');
        const label = inner < 0 ? path : `${path}${name.slice(inner)}`;
        hasFailed ||= result.status === 'failed';
        for (const warning of result.warnings) output.note(`${label}: ${warning}`);
        if (result.error) output.note(`${label}: ${result.error}`);
        output.result({ path: label, ...result }, `${result.status.padEnd(12)}${label}`);
      }
    }
    if (files.length === 0) output.note('There is no file that Postil reads.');
    return hasFailed ? 1 : 0;
  },
};

/** The file itself, or a folder's readable files, by name; a path that is not there stays, to fail on its own line. */
async function listFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isImportableName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/'));
  return withoutPageFolders(paths).sort();
}

/** The result of a file, and of those that it holds; of a file that is nothing but others, only of these. */
async function importFile(
  client: Client,
  path: string,
  { password, encoding }: { readonly password?: unknown; readonly encoding?: unknown },
): Promise<ImportResult[]> {
  const name = basename(path);
  const failed = (error: string) => [failedImport(name, error)];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    if ((await stat(path)).size > maxFileSize) return failed('The file is larger than 200 MB.');
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    const reason = describeFileError(error);
    if (reason === null) throw error;
    return failed(`The file cannot be read: ${reason}. Nothing was imported.`);
  }
  const events = await client.documents.import({
    commandId: CommandId.parse(uuidv7()),
    documentId: DocumentId.parse(uuidv7()),
    file: new File([bytes], name),
    ...(typeof password === 'string' && { password }),
    ...(typeof encoding === 'string' && { encoding }),
  });
  const members: ImportResult[] = [];
  for await (const event of events) {
    if (event.stage === 'member') members.push(event.result);
    if (event.stage !== 'done') continue;
    const { result } = event;
    const tellsOfMember = members.some(
      (one) => one.documentId === result.documentId && one.error === result.error,
    );
    return tellsOfMember ? members : [result, ...members];
  }
  return failed('The import ended without a result.');
}
