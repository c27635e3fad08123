import { ORPCError } from '@orpc/client';

/**
 * A sentence for the user. Errors that the contract names bring their own; anything else is a bug or a lost
 * connection, and the sentence says what is safe.
 */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ORPCError))
    return 'Postil lost its library. Nothing was changed. Try again in a moment.';
  if (error.defined) return error.message;
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(
    `${error.message} ${JSON.stringify(error.data ?? '')}`,
  );
  return `Something broke, and nothing was changed.${id ? ` Report it with the number ${id[0].slice(0, 8)}.` : ''}`;
}
