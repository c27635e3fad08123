import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element's content is wider than the element; looked at again whenever `content` changes. */
export function useIsOverflowing(ref: RefObject<HTMLElement | null>, content: unknown): boolean {
  const [isOverflowing, setIsOverflowing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may have another width
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setIsOverflowing(element.scrollWidth > element.clientWidth + 1);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [ref, content]);
  return isOverflowing;
}
