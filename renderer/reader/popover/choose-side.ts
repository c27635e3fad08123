/** Where a popover of a height can stand so that it never covers the selection. */
export type PopoverSide = 'bottom' | 'top' | 'inline-end';

/** Between the popover and the selection. */
export const popoverGap = 8;

/** Below the last line if there is room, else above the first, else beside the text. Tops and bottoms in pixels. */
export function chooseSide(
  view: { readonly top: number; readonly bottom: number },
  selection: { readonly top: number; readonly bottom: number },
  height: number,
): PopoverSide {
  const needed = height + popoverGap;
  if (view.bottom - selection.bottom >= needed) return 'bottom';
  if (selection.top - view.top >= needed) return 'top';
  return 'inline-end';
}
