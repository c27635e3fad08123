import { planExport } from '../exporters/plan-export.ts';
import { compareExports, writeExports } from '../exporters/write-exports.ts';
import { base } from './base.ts';

/** `exports.*` */
export const exports = {
  preview: base.exports.preview.handler(async ({ input, context: { library } }) => {
    const files = planExport(library, input.scope, input.options);
    const statuses = input.folder ? await compareExports(library.path, input.folder, files) : null;
    return files.map((file) => ({ ...file, status: statuses?.get(file.path) ?? 'new' }));
  }),

  write: base.exports.write.handler(({ input, context: { library } }) => {
    const files = planExport(library, input.scope, input.options);
    return writeExports(library.path, input.folder, files, input.overwrite);
  }),
};
