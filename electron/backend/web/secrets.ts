import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits, in characters that an address and a header can carry. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether both are the same, in a time that tells nothing about where they differ. */
export function isSameSecret(given: string | null, secret: string): boolean {
  if (given === null) return false;
  return timingSafeEqual(digest(given), digest(secret));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
