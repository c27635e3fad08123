import { defaultTypography, type Typography } from '../../core/contract/library.ts';

/** What can be set step by step, and how far. */
export const typeSteps = {
  size: { least: 12, most: 48, step: 1 },
  arabicSize: { least: 14, most: 56, step: 1 },
  lineHeight: { least: 1.2, most: 2.4, step: 0.1 },
  measure: { least: 360, most: 1000, step: 24 },
} as const;
export type TypeStep = keyof typeof typeSteps;

/** A value one step further, within what is allowed; the same value at the end. */
export function stepType(name: TypeStep, value: number, steps: number): number {
  const { least, most, step } = typeSteps[name];
  const moved = Math.round((value + steps * step) * 100) / 100;
  return Math.min(most, Math.max(least, moved));
}

/** Arabic letters are lower and deeper than Latin ones of the same size: their lines need more room. */
const arabicLeading = 1.25;

/** The custom properties of tokens.css that a setting stands for. The default gives the values that are there. */
export function typeProperties(type: Typography): Readonly<Record<string, string>> {
  const { size, arabicSize, lineHeight, measure, typeface } = type;
  const widths = [size / defaultTypography.size, arabicSize / defaultTypography.arabicSize];
  const [latin = 0, arabic = 0] = widths.map((factor) => Math.round(measure * factor));
  return {
    '--font-read': typeface === 'sans' ? 'var(--font-read-sans)' : 'var(--font-read-serif)',
    '--font-arabic': typeface === 'sans' ? 'var(--font-arabic-sans)' : 'var(--font-arabic-serif)',
    '--read-size': `${size}px`,
    '--read-leading': `${Math.round(size * lineHeight)}px`,
    '--read-para-gap': `${Math.round(size * lineHeight * 0.6)}px`,
    '--read-measure': `${latin}px`,
    '--read-ar-size': `${arabicSize}px`,
    '--read-ar-leading': `${Math.round(arabicSize * lineHeight * arabicLeading)}px`,
    '--read-ar-measure': `${arabic}px`,
  };
}
