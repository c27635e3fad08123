/**
 * Which chunks are drawn: those near the scroller's window, told by one IntersectionObserver, and those pinned because
 * the selection ends in them or a jump goes there.
 */
export class DrawnWindow {
  private readonly near = new Set<number>();
  private pinned: ReadonlySet<number> = new Set();
  private readonly chunks = new WeakMap<Element, number>();
  private readonly observer: IntersectionObserver;

  /** `changed` is called whenever the drawn chunks may be others than before. */
  constructor(scroller: Element, changed: () => void) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const chunk = this.chunks.get(target);
          if (chunk === undefined) continue;
          if (isIntersecting) this.near.add(chunk);
          else this.near.delete(chunk);
        }
        changed();
      },
      { root: scroller, rootMargin: '100% 0px' },
    );
  }

  get drawn(): ReadonlySet<number> {
    return new Set([...this.near, ...this.pinned]);
  }

  watch(chunk: number, dom: Element): void {
    this.chunks.set(dom, chunk);
    this.observer.observe(dom);
  }

  unwatch(dom: Element): void {
    this.observer.unobserve(dom);
  }

  pin(chunks: ReadonlySet<number>): void {
    this.pinned = chunks;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
