import type { Measures } from './chunk-heights.ts';

/** All that decides how high a text is that is set into `mount`, as one string to be compared. */
export function typeSettingOf(mount: HTMLElement): string {
  const style = styleOf(mount);
  const { fontSize, lineHeight, fontFamily, fontWeight } = style;
  // Blocks of another script than the document's have a size of their own.
  const others = ['--read-size', '--read-ar-size'].map((name) => style.getPropertyValue(name));
  return [mount.clientWidth, fontSize, lineHeight, fontFamily, fontWeight, ...others].join(' ');
}

/** The measures by which the heights of text set into `mount` are guessed. */
export function measuresOf(mount: HTMLElement): Measures {
  const style = styleOf(mount);
  const fontSize = Number.parseFloat(style.fontSize) || 18;
  return {
    width: Math.max(200, mount.clientWidth),
    lineHeight: Number.parseFloat(style.lineHeight) || fontSize * 1.6,
    letterWidth: fontSize * 0.45,
    blockGap: fontSize * 0.95,
  };
}

/** The style of the text itself once it stands in `mount`. */
const styleOf = (mount: HTMLElement): CSSStyleDeclaration =>
  getComputedStyle(mount.querySelector('.ProseMirror') ?? mount);
