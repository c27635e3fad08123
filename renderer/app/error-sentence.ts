import { ORPCError } from '@orpc/client';

/** A sentence for the user. What the backend refuses brings its own; anything else says what is safe. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ORPCError)) {
    return 'Postil cannot reach your library. Nothing was changed. Try again in a moment.';
  }
  const hasOwnSentence = error.defined || error.code === 'INTERNAL_SERVER_ERROR';
  return hasOwnSentence ? error.message : 'Something broke in Postil, and nothing was changed.';
}
