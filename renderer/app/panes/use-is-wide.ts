import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is at least so many px wide. */
export function useIsWide(ref: RefObject<HTMLElement | null>, leastPx: number): boolean {
  const [isWide, setIsWide] = useState(true);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setIsWide(element.clientWidth >= leastPx);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [ref, leastPx]);
  return isWide;
}
