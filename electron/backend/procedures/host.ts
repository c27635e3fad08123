import { base } from './base.ts';

/** `host.*`: passes on to the shell. */
export const host = {
  info: base.host.info.handler(({ context }) => context.host.info()),
  chooseFolder: base.host.chooseFolder.handler(({ context, input }) =>
    context.host.chooseFolder(input.title),
  ),
  reveal: base.host.reveal.handler(({ context, input }) => context.host.reveal(input.path)),
};
