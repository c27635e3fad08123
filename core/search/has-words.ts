import { indexedForm } from '../text/indexed-form.ts';

/** Whether there is anything in a text that an index knows: a letter or a digit. */
export const hasWords = (text: string): boolean => indexedForm(text) !== '';
