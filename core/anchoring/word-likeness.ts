import { commonOrder } from './common-order.ts';

/** Longer texts are no words that somebody corrected. */
const longest = 200;

/** Whether a text may be a correction of another: at least half of their letters are the same, in order. */
export function areAlike(one: string, other: string): boolean {
  if (!one || !other || one.length > longest || other.length > longest) return false;
  const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const common = commonOrder(units(one), units(other)).to.filter((index) => index >= 0).length;
  return 2 * common >= Math.max(one.length, other.length);
}
