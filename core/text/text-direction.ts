const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const letters = /\p{L}/gu;

/** How many code units of a text tell its direction. */
export const openingOfDirection = 2000;

/** The direction that most letters of a text's beginning have: it decides the sides of the reader. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const found = text.slice(0, openingOfDirection).match(letters) ?? [];
  const mirrored = found.filter((letter) => rightToLeft.test(letter)).length;
  return mirrored * 2 > found.length ? 'rtl' : 'ltr';
}

/** Whether a text is set in the Arabic type. */
export function isArabic(text: string): boolean {
  return textDirection(text) === 'rtl' && /\p{Script=Arabic}/u.test(text.slice(0, openingOfDirection));
}

/**
 * The direction of one block: that of most letters of its beginning, so that an Arabic paragraph which begins with a Latin
 * name is still set from the right. `auto` for a block without letters.
 */
export function blockDirection(text: string): 'ltr' | 'rtl' | 'auto' {
  const opening = text.slice(0, openingOfBlock);
  return /\p{L}/u.test(opening) ? textDirection(opening) : 'auto';
}

/** Whether most letters of a block's beginning are Arabic ones, which are set larger than others. */
export function isArabicScript(text: string): boolean {
  return isArabic(text.slice(0, openingOfBlock));
}

const openingOfBlock = 400;
