import { basename, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { CodebookFormat } from '../../../core/contract/codebook.ts';
import { CommandId } from '../../../core/model/ids.ts';
import { explainFailure } from '../exporters/write-exports.ts';
import { writeFileAtomically } from '../write-file.ts';
import { type Client, type Command, UsageError } from './command.ts';
import { tagFacts } from './read-commands.ts';
import { readGivenFile } from './read-given-file.ts';

/** `postil tags import`: one result a file, in the order given. */
export const tagsImportCommand: Command = {
  name: 'tags import',
  usage: '<file>...',
  summary: 'add codebooks: of Postil (JSON, CSV) or of REFI-QDA (QDC)',
  takes: [1, Number.POSITIVE_INFINITY],
  async run({ positionals }, { client, output }) {
    for (const [i, path] of positionals.entries()) {
      const file = new File([await readGivenFile(path)], basename(path));
      const report = await client.codebook.import({ commandId: CommandId.parse(uuidv7()), file });
      for (const problem of report.problems) output.note(`${path}: ${problem}`);
      const { created, updated, unchanged } = report;
      const shared = await describeShared(client, report.sharedNames);
      const asked = i === positionals.length - 1 ? shared : [];
      output.result(
        { path, ...report, sharedNames: shared },
        `${path}: ${created} created, ${updated} updated, ${unchanged} unchanged`,
        ...asked.map(
          ({ name, tags }) =>
            `  “${name}” is a name of ${tags.map((tag) => `${tag.kind}/${tag.name}`).join(' and of ')}: which does it mean by default?`,
        ),
      );
    }
    return 0;
  },
};

/** `postil tags export` */
export const tagsExportCommand: Command = {
  name: 'tags export',
  usage: '[--format json|csv|qdc] [--out <file>]',
  summary: 'write the codebook to a file, or print it; with --json and no file, one tag a line',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  takes: [0, 0],
  async run({ values }, { client, output }) {
    const format = CodebookFormat.safeParse(values.format ?? 'json');
    if (!format.success) throw new UsageError('--format takes json, csv or qdc.');
    const { file } = await client.codebook.export({ format: format.data });
    if (typeof values.out === 'string') {
      const path = resolve(values.out);
      const content = await file.bytes();
      await explainFailure(path, () => writeFileAtomically(path, content));
      output.result({ path, format: format.data, bytes: file.size }, `written     ${path}`);
      return 0;
    }
    if (output.isJson) {
      const tags = await client.tags.list();
      const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
      for (const tag of tags) output.result(tagFacts(tag, nameOf));
    } else output.result(null, (await file.text()).replace(/\n$/, ''));
    return 0;
  },
};

/** Shared names with what has them in words. */
async function describeShared(client: Client, names: readonly { name: string; tagIds: readonly string[] }[]) {
  const tags = new Map((await client.tags.list()).map((tag) => [String(tag.id), tag]));
  return names.map(({ name, tagIds }) => ({
    name,
    tags: tagIds.flatMap((id) => {
      const tag = tags.get(id);
      return tag ? { tagId: id, kind: tag.kind, name: tag.name } : [];
    }),
  }));
}
