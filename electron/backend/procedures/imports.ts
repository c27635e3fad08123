import { base } from './base.ts';

/** `imports.*` */
export const imports = {
  add: base.imports.add.handler(({ context, input }) => context.imports.add(input)),
  list: base.imports.list.handler(({ context }) => context.imports.list()),
  changes: base.imports.changes.handler(({ context, signal }) => context.imports.changes(signal)),
  pause: base.imports.pause.handler(({ context }) => context.imports.pause()),
  resume: base.imports.resume.handler(({ context }) => context.imports.resume()),
  cancel: base.imports.cancel.handler(({ context, input }) => context.imports.cancel(input.id)),
  retry: base.imports.retry.handler(({ context, input: { id, ...given } }) =>
    context.imports.retry(id, given),
  ),
  clear: base.imports.clear.handler(({ context, input }) => context.imports.clear(input.id)),
};
