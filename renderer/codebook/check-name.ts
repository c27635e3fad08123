import { TagName } from '../../core/model/tag.ts';

/** What is wrong with a tag's name, or null. */
export const checkName = (name: string): string | null =>
  TagName.safeParse(name).success ? null : 'A name has at least one character and at most 300.';
