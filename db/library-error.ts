import type { errors } from '../core/contract/errors.ts';

/** An expected failure: one of the contract's errors. `message` is the sentence that the user reads. */
export class LibraryError extends Error {
  readonly code: keyof typeof errors;
  readonly data: unknown;

  constructor(code: keyof typeof errors, message: string, data?: unknown) {
    super(message);
    this.name = 'LibraryError';
    this.code = code;
    this.data = data;
  }
}

/** The error for a record that is not there. `what` begins the sentence: `This highlight`. */
export function notFound(what: string): LibraryError {
  return new LibraryError('NOT_FOUND', `${what} is not in the library, or lies in the trash.`, { what });
}

/** The error for what the library's rules forbid. `reason` is a whole sentence. */
export function notAllowed(reason: string): LibraryError {
  return new LibraryError('NOT_ALLOWED', reason, { reason });
}
