import { fold } from '../../core/text/fold.ts';

/** The form in which words are compared: folded, with single spaces. */
export const alikeWords = (words: string): string => fold(words).replace(/\s+/g, ' ').trim();
