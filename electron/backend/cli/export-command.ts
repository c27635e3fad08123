import { resolve } from 'node:path';
import { DossierFilter } from '../../../core/contract/dossier.ts';
import { ExportOptions, type ExportScope } from '../../../core/contract/exchange.ts';
import { PartialDate } from '../../../core/model/document.ts';
import { type Arguments, type Client, type Command, UsageError } from './command.ts';
import { findDocument, findTag } from './find-record.ts';

/** `postil export markdown` */
export const exportMarkdownCommand: Command = {
  name: 'export markdown',
  usage:
    '--to <folder> [--document <document> | --tag <tag> [--with-members] [--theme <theme>] [--from <date>] [--until <date>]] [--without <notes,tags,citations>] [--overwrite]',
  summary: 'write the library, one document or one tag’s dossier as Markdown files',
  options: {
    to: { type: 'string' },
    document: { type: 'string' },
    tag: { type: 'string' },
    'with-members': { type: 'boolean' },
    theme: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    without: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  takes: [0, 0],
  async run({ values }, { client, output }) {
    if (typeof values.to !== 'string') throw new UsageError('Say where to write: --to <folder>.');
    const folder = resolve(values.to);
    const options = readOptions(values);
    const scope = await readScope(client, values);
    const overwrite = values.overwrite
      ? (await client.exports.preview({ scope, options, folder }))
          .filter(({ status }) => status === 'conflict')
          .map(({ path }) => path)
      : [];
    const results = await client.exports.write({ scope, options, folder, overwrite });
    for (const result of results) output.result(result, `${result.status.padEnd(11)}${result.path}`);
    const conflicts = results.filter(({ status }) => status === 'conflict').length;
    if (conflicts === 0) return 0;
    output.note(`Left alone, because someone else changed them: ${conflicts}. --overwrite replaces them.`);
    return 1;
  },
};

const filters = ['with-members', 'theme', 'from', 'until'] as const;

async function readScope(client: Client, values: Arguments['values']): Promise<ExportScope> {
  const { document, tag } = values;
  if (typeof document === 'string' && typeof tag === 'string') {
    throw new UsageError('Choose one of --document and --tag.');
  }
  if (typeof tag === 'string') {
    const filter = await readFilter(client, values);
    const { id } = await findTag(client, tag);
    return { kind: 'dossier', id, filter };
  }
  const misplaced = filters.find((name) => values[name] !== undefined);
  if (misplaced) throw new UsageError(`--${misplaced} is for a dossier: give --tag <tag> too.`);
  if (typeof document === 'string')
    return { kind: 'document', id: (await findDocument(client, document)).id };
  return { kind: 'library' };
}

async function readFilter(client: Client, values: Arguments['values']): Promise<DossierFilter> {
  const dates = { from: readDate(values, 'from'), to: readDate(values, 'until') };
  const theme = typeof values.theme === 'string' ? await findTag(client, values.theme) : null;
  return DossierFilter.parse({
    ...dates,
    withMembers: values['with-members'] === true,
    themes: theme ? [theme.id] : [],
  });
}

function readDate(values: Arguments['values'], name: 'from' | 'until'): string | null {
  if (values[name] === undefined) return null;
  const date = PartialDate.safeParse(values[name]);
  if (!date.success) throw new UsageError(`--${name} takes a date such as 2024, 2024-02 or 2024-02-22.`);
  return date.data;
}

function readOptions({ without }: Arguments['values']): ExportOptions {
  const parts = typeof without === 'string' ? without.split(',').map((part) => part.trim()) : [];
  const unknown = parts.find((part) => !['notes', 'tags', 'citations'].includes(part));
  if (unknown !== undefined) throw new UsageError('--without takes notes, tags and citations, with commas.');
  return ExportOptions.parse(Object.fromEntries(parts.map((part) => [part, false])));
}
