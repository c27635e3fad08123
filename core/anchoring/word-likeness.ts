import { commonOrder } from './common-order.ts';

/** Longer texts are no words that somebody corrected. */
const longest = 200;

/** The share of letters that two words or phrases have in common, in order: 1 for the same, 0 for long or empty ones. */
export function likeness(one: string, other: string): number {
  if (!one || !other || one.length > longest || other.length > longest) return 0;
  const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const common = commonOrder(units(one), units(other)).to.filter((index) => index >= 0).length;
  return common / Math.max(one.length, other.length);
}
