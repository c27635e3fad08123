const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const letters = /\p{L}/gu;

/** The direction that most letters of a text's beginning have: it decides the sides of the reader. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const found = text.slice(0, 2000).match(letters) ?? [];
  const mirrored = found.filter((letter) => rightToLeft.test(letter)).length;
  return mirrored * 2 > found.length ? 'rtl' : 'ltr';
}

/** Whether a text is set in the Arabic type. */
export function isArabic(text: string): boolean {
  return textDirection(text) === 'rtl' && /\p{Script=Arabic}/u.test(text.slice(0, 2000));
}
