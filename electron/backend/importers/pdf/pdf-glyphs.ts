import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Glyph, type GlyphFont, readFontName } from './pdf-glyph.ts';
import { apply, identity, type Matrix, multiply, readMatrix } from './pdf-matrix.ts';
import type { PdfJs } from './pdf-open.ts';

/** What stands on a page. */
export interface PageMarks {
  /** Glyphs of the page's own direction first; others, such as text along the margin, in groups that were turned upright. */
  readonly glyphs: readonly (readonly Glyph[])[];
  /** Whether something of a picture's size was painted. */
  readonly hasPicture: boolean;
  readonly width: number;
  readonly height: number;
  /** Whether the page held more glyphs than are read. */
  readonly isCut: boolean;
}

/** More than the densest page of a newspaper holds by far. */
const mostGlyphs = 200_000;

interface TextState {
  readonly ctm: Matrix;
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

interface Turned {
  readonly quarter: number;
  readonly glyph: Glyph;
}

/**
 * The glyphs that a page paints, each where it stands. They are taken from pdf.js's list of operators, not from its text,
 * because that has spaces guessed in, letters of right-to-left scripts put in another order, and no font's weight.
 */
export async function readGlyphs(
  page: PDFPageProxy,
  pdfjs: PdfJs,
  isShown: (group: unknown) => boolean,
): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const painter = new Painter(readMatrix(viewport.transform) ?? identity, viewport.width, viewport.height);
  const { OPS } = pdfjs;
  const fonts = new Map<string, LoadedFont>();
  const fontOf = (name: string): LoadedFont => {
    const known = fonts.get(name) ?? loadFont(page, name);
    fonts.set(name, known);
    return known;
  };
  const actions: Partial<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => painter.save(),
    [OPS.restore]: () => painter.restore(),
    [OPS.transform]: (args) => painter.transform(readMatrix(args)),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      painter.save();
      painter.transform(readMatrix(matrix));
    },
    [OPS.paintFormXObjectEnd]: () => painter.restore(),
    [OPS.beginText]: () => painter.setTextMatrix(identity),
    [OPS.setTextMatrix]: ([matrix]) => painter.setTextMatrix(readMatrix(matrix) ?? identity),
    [OPS.setFont]: ([name, size]) => painter.set({ font: String(name), size: number(size) }),
    [OPS.setCharSpacing]: ([by]) => painter.set({ charSpacing: number(by) }),
    [OPS.setWordSpacing]: ([by]) => painter.set({ wordSpacing: number(by) }),
    [OPS.setHScale]: ([percent]) => painter.set({ scale: number(percent) / 100 }),
    [OPS.setLeading]: ([by]) => painter.set({ leading: -number(by) }),
    [OPS.setTextRise]: ([by]) => painter.set({ rise: number(by) }),
    [OPS.moveText]: ([x, y]) => painter.moveText(number(x), number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      painter.set({ leading: number(y) });
      painter.moveText(number(x), number(y));
    },
    [OPS.nextLine]: () => painter.nextLine(),
    [OPS.showText]: ([glyphs]) => painter.show(Array.isArray(glyphs) ? glyphs : [], fontOf),
    [OPS.beginMarkedContent]: ([name]) => painter.beginContent(nameOf(name), true),
    [OPS.beginMarkedContentProps]: ([name, group]) =>
      painter.beginContent(nameOf(name), nameOf(name) !== 'OC' || isShown(group)),
    [OPS.endMarkedContent]: () => painter.endContent(),
  };
  list.fnArray.forEach((operator, i) => {
    actions[operator]?.(list.argsArray[i] ?? []);
  });
  return painter.marks();
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const isNamed = typeof value === 'object' && value !== null && 'name' in value;
  return isNamed ? String(value.name) : '';
}

interface LoadedFont {
  readonly font: GlyphFont;
  readonly unit: number;
  readonly isVertical: boolean;
}

function loadFont(page: PDFPageProxy, name: string): LoadedFont {
  const object: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const read = (key: string): unknown =>
    typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
  const font = readFontName(typeof read('name') === 'string' ? String(read('name')) : '');
  const unit = readMatrix(read('fontMatrix'))?.[0] ?? 0.001;
  return { font, unit, isVertical: read('vertical') === true };
}

/** How glyphs are painted between two changes of the setting. */
interface Place {
  readonly matrix: Matrix;
  readonly size: number;
  /** From a glyph's width in its own units to points. */
  readonly stretch: number;
  readonly quarter: number;
  readonly isArtifact: boolean;
}

/** Follows the operators of a page as a painter would, and notes where each glyph falls. */
class Painter {
  readonly #width: number;
  readonly #height: number;
  readonly #glyphs: Turned[] = [];
  readonly #saved: TextState[] = [];
  readonly #contents: { isArtifact: boolean; isShown: boolean }[] = [];
  #state: TextState;
  #matrix: Matrix = identity;
  #line: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;
  #hasPicture = false;

  constructor(base: Matrix, width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#state = {
      ctm: base,
      font: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  transform(matrix: Matrix | null): void {
    if (!matrix) return;
    const ctm = multiply(this.#state.ctm, matrix);
    this.set({ ctm });
    // Pictures themselves are left out of the list; what remains is the unit square being stretched to their size.
    const area = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    const painted = Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]);
    if (area > 100 && painted > this.#width * this.#height * 0.03) this.#hasPicture = true;
  }

  setTextMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = [0, 0];
    [this.#x, this.#y] = this.#line;
  }

  moveText(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y];
    [this.#x, this.#y] = this.#line;
  }

  nextLine(): void {
    this.moveText(0, this.#state.leading);
  }

  beginContent(name: string, isShown: boolean): void {
    const outer = this.#contents.at(-1) ?? { isArtifact: false, isShown: true };
    this.#contents.push({
      isArtifact: outer.isArtifact || name === 'Artifact',
      isShown: outer.isShown && isShown,
    });
  }

  endContent(): void {
    this.#contents.pop();
  }

  show(glyphs: readonly unknown[], fontOf: (name: string) => LoadedFont): void {
    const { size, scale, charSpacing, wordSpacing } = this.#state;
    const loaded = fontOf(this.#state.font);
    const place = this.#placeOf(loaded);
    const advance = (by: number) => {
      if (loaded.isVertical) this.#y += by;
      else this.#x += by * scale;
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance((-glyph / 1000) * size);
        continue;
      }
      const { text, width, isSpace } = readGlyph(glyph, loaded.isVertical);
      const own = width * loaded.unit * size;
      if (text && place) this.#note(text, own, loaded.font, place);
      advance(own + charSpacing + (isSpace ? wordSpacing : 0));
    }
  }

  /** How glyphs are painted now; null if they are not, or too small or too large to be read. */
  #placeOf({ isVertical }: LoadedFont): Place | null {
    const content = this.#contents.at(-1);
    const { ctm, size, scale } = this.#state;
    const matrix = multiply(ctm, this.#matrix);
    const [a, b, c, d] = matrix;
    const across = Math.hypot(a, b);
    const drawn = Math.abs(size) * Math.hypot(c, d);
    if (content?.isShown === false || !Number.isFinite(across + drawn) || drawn < 0.5 || drawn > 2000)
      return null;
    const angle = Math.atan2(b * Math.sign(size), a * Math.sign(size));
    return {
      matrix,
      size: drawn,
      stretch: isVertical ? Math.hypot(c, d) : across * scale,
      quarter: (Math.round(angle / (Math.PI / 2)) + (isVertical ? 5 : 4)) % 4,
      isArtifact: content?.isArtifact === true,
    };
  }

  #note(text: string, width: number, font: GlyphFont, place: Place): void {
    const { matrix, size, stretch, quarter, isArtifact } = place;
    const [x, y] = apply(matrix, this.#x, this.#y + this.#state.rise);
    if (!Number.isFinite(x + y) || this.#glyphs.length > mostGlyphs) return;
    if (x < -1 || y < -1 || x > this.#width + 1 || y > this.#height + size) return;
    const [along, down] = turn(quarter, x, y);
    const glyph = { text, x: along, y: down, width: Math.abs(width * stretch), size, font, isArtifact };
    this.#glyphs.push({ quarter, glyph });
  }

  marks(): PageMarks {
    const groups = [0, 1, 2, 3].map((quarter) =>
      this.#glyphs.filter((turned) => turned.quarter === quarter).map(({ glyph }) => glyph),
    );
    return {
      glyphs: groups.sort((a, b) => b.length - a.length).filter((group) => group.length > 0),
      hasPicture: this.#hasPicture,
      width: this.#width,
      height: this.#height,
      isCut: this.#glyphs.length > mostGlyphs,
    };
  }
}

/** A point of the page as it stands when text of this many quarter turns is held upright. */
function turn(quarter: number, x: number, y: number): readonly [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

function readGlyph(glyph: unknown, isVertical: boolean): { text: string; width: number; isSpace: boolean } {
  const read = (key: string): unknown =>
    typeof glyph === 'object' && glyph !== null ? Reflect.get(glyph, key) : undefined;
  const vertical = read('vmetric');
  const width = isVertical && Array.isArray(vertical) ? vertical[0] : read('width');
  const unicode = read('unicode');
  return {
    text: typeof unicode === 'string' ? plainLetters(unicode) : '',
    width: typeof width === 'number' ? width : 0,
    isSpace: read('isSpace') === true,
  };
}

const plain = new Map<string, string>();

/** Letters without the ligatures and joined shapes of print; control characters are where a space was. */
function plainLetters(text: string): string {
  const known = plain.get(text);
  if (known !== undefined) return known;
  const letters = text
    .toWellFormed()
    .replace(/[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\p{Cc}\u00A0]/gu, ' ')
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .normalize('NFC');
  if (plain.size < 20_000) plain.set(text, letters);
  return letters;
}
