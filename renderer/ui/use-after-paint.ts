import { useEffect, useState } from 'react';

/** Whether what became ready has been painted, and `delayMs` have passed since: work that can wait begins then. */
export function useAfterPaint(isReady: boolean, delayMs = 0): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setIsPainted(true), delayMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, delayMs]);
  return isPainted;
}
