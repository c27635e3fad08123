/** Where the backend writes what a user cannot act on. */
export interface Log {
  error(message: string, cause: unknown): void;
}

/** Writes to stderr, so that stdout stays free for results. */
export const stderrLog: Log = {
  error: (message, cause) => console.error(message, cause),
};
