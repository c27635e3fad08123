import type { ExportPreview } from '../../../core/contract/exchange.ts';
import { makeFiles, type PlannedFile } from '../exporters/make-files.ts';
import { planExport } from '../exporters/plan-export.ts';
import { compareExports, writeExports } from '../exporters/write-exports.ts';
import { base } from './base.ts';

/** The most characters of files that a preview sends at once. */
const mostSent = 4_000_000;

/** `exports.*` */
export const exports = {
  preview: base.exports.preview.handler(async ({ input, context, signal }) => {
    const { library } = context;
    const planned = planExport(context, input.scope, input.options);
    const wanted = input.path === undefined ? planned : planned.filter(({ path }) => path === input.path);
    const made = makeFiles(library, wanted, signal);
    const files = input.folder ? compareExports(library.path, input.folder, made) : asNew(made);
    const previews: ExportPreview[] = [];
    let sent = 0;
    for await (const file of files) {
      sent += file.markdown.length;
      previews.push(sent <= mostSent || previews.length === 0 ? file : { ...file, markdown: null });
    }
    return previews;
  }),

  write: base.exports.write.handler(async ({ input, context }) => {
    const { library } = context;
    const files = makeFiles(library, planExport(context, input.scope, input.options));
    return writeExports(library.path, input.folder, files, input.overwrite);
  }),
};

async function* asNew(files: AsyncIterable<PlannedFile>) {
  for await (const file of files) yield { ...file, status: 'new' as const };
}
