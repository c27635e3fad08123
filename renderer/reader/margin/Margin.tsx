import type { MarginProps } from './margin-props.ts';

/** Stripes, leaders and cards beside the text. */
export function Margin({ direction }: MarginProps) {
  return <aside aria-label="Margin notes" dir={direction} />;
}
