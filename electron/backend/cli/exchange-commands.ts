import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { CommandId } from '../../../core/model/ids.ts';
import { checkLibrary } from '../check-library.ts';
import type { Command } from './command.ts';
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
