import { useEffect, useState } from 'react';

/** Whether what became ready has been on the screen for a frame: work that can wait begins then. */
export function useAfterPaint(isReady: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setIsPainted(true), afterPaintMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady]);
  return isPainted;
}

/** Time for a first frame that shows only part of it. */
const afterPaintMs = 60;
