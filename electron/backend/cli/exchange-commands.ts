import { basename, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { ExportScope } from '../../../core/contract/exchange.ts';
import { CommandId } from '../../../core/model/ids.ts';
import { checkLibrary } from '../check-library.ts';
import { type Arguments, type Client, type Command, UsageError } from './command.ts';
import { findDocument, findTag } from './find-record.ts';
import { readGivenFile } from './read-given-file.ts';

/** `postil annotations import` */
export const annotationsImportCommand: Command = {
  name: 'annotations import',
  usage: '<file>',
  summary: 'import W3C Web Annotations, a JSON array or one object a line',
  takes: [1, 1],
  async run({ positionals: [path = ''] }, { client, output }) {
    const file = new File([await readGivenFile(path)], basename(path));
    const report = await client.annotations.import({ commandId: CommandId.parse(uuidv7()), file });
    const { imported, unchanged, needsReview, failed, problems } = report;
    for (const { index, id, reason } of problems) output.note(`${index}${id ? ` (${id})` : ''}: ${reason}`);
    output.result(
      report,
      `${imported} imported, ${unchanged} already there, ${needsReview} to review, ${failed} not understood`,
    );
    return failed > 0 ? 1 : 0;
  },
};

/** `postil export markdown` */
export const exportMarkdownCommand: Command = {
  name: 'export markdown',
  usage: '--to <folder> [--document <document> | --tag <tag>] [--overwrite]',
  summary: 'write the library, one document or one tag’s dossier as Markdown files',
  options: {
    to: { type: 'string' },
    document: { type: 'string' },
    tag: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  takes: [0, 0],
  async run({ values }, { client, output }) {
    if (typeof values.to !== 'string') throw new UsageError('Say where to write: --to <folder>.');
    const folder = resolve(values.to);
    const scope = await readScope(client, values);
    const overwrite = values.overwrite
      ? (await client.exports.preview({ scope, folder }))
          .filter(({ status }) => status === 'conflict')
          .map(({ path }) => path)
      : [];
    const results = await client.exports.write({ scope, folder, overwrite });
    for (const result of results) output.result(result, `${result.status.padEnd(11)}${result.path}`);
    const conflicts = results.filter(({ status }) => status === 'conflict').length;
    if (conflicts === 0) return 0;
    output.note(`Left alone, because someone else changed them: ${conflicts}. --overwrite replaces them.`);
    return 1;
  },
};

/** `postil check` */
export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary: 'check the library for damage',
  takes: [0, 0],
  async run(_, { backend, output }) {
    const results = await checkLibrary(backend.context.library);
    for (const { check, problems } of results) {
      const isOk = problems.length === 0;
      output.result(
        { check, ok: isOk, problems },
        `${check.padEnd(11)}${isOk ? 'ok' : problems.join('\n           ')}`,
      );
    }
    const damaged = results.filter(({ problems }) => problems.length > 0);
    if (damaged.length === 0) return 0;
    output.note(`Damage was found: ${damaged.map(({ check }) => check).join(', ')}.`);
    return 1;
  },
};

async function readScope(client: Client, { document, tag }: Arguments['values']): Promise<ExportScope> {
  if (typeof document === 'string' && typeof tag === 'string') {
    throw new UsageError('Choose one of --document and --tag.');
  }
  if (typeof document === 'string')
    return { kind: 'document', id: (await findDocument(client, document)).id };
  if (typeof tag === 'string') return { kind: 'dossier', id: (await findTag(client, tag)).id };
  return { kind: 'library' };
}
