import { planExport } from '../exporters/plan-export.ts';
import { compareExports, writeExports } from '../exporters/write-exports.ts';
import { base } from './base.ts';

/** `exports.*` */
export const exports = {
  preview: base.exports.preview.handler(async ({ input, context }) => {
    const { library } = context;
    const files = await planExport(context, input.scope, input.options);
    const statuses = input.folder ? await compareExports(library.path, input.folder, files) : null;
    return files.map((file) => ({ ...file, status: statuses?.get(file.path) ?? 'new' }));
  }),

  write: base.exports.write.handler(async ({ input, context }) => {
    const files = await planExport(context, input.scope, input.options);
    return writeExports(context.library.path, input.folder, files, input.overwrite);
  }),
};
