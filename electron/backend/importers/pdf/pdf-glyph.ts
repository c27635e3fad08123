/** A glyph on a page, in points: `x` grows to the right and `y` downwards from the page's upper left corner. */
export interface Glyph {
  /** Its letters in logical order; white space for a space. NFC, ligatures and presentation forms undone. */
  readonly text: string;
  /** Where it begins, on its line's axis. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: GlyphFont;
  /** Whether the file says that it is no part of the text, such as a running head. */
  readonly isArtifact: boolean;
}

/** What a font's name tells about it. */
export interface GlyphFont {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMonospace: boolean;
}

/** The weight and slant that are written into a font's name, in the ways of TeX, Adobe and the system fonts. */
export function readFontName(name: string): GlyphFont {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  return {
    name: plain,
    isBold: /bold|black|heavy|medi(?![a-z]*um)|\bdemi|[-,](?:bd|b)\b|^CMB|^SFB[A-Z]|^LMRoman\d+-Bold/i.test(
      plain,
    ),
    isItalic: /ital|obli|slant|[-,](?:it|i)\b|BdIt|^CM(?:TI|BXTI|SL)|^SFTI/i.test(plain),
    isMonospace: /mono|courier|consol|typewriter|^CMTT|^SFTT|code|menlo/i.test(plain),
  };
}
