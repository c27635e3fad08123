import { notAllowed } from '../../../db/library-error.ts';

/** More tags, or meanings of names, than any codebook that people have made. */
const most = 20_000;

/** Throws `NOT_ALLOWED` for a file that holds more tags or meanings than a codebook does. */
export function assertNotTooMany(things: readonly unknown[], fileName: string): void {
  if (things.length <= most) return;
  throw notAllowed(
    `${fileName} holds more than ${most} tags, which is too many for a codebook. Nothing was imported.`,
  );
}
