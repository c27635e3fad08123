import { readdirSync, readFileSync } from 'node:fs';

/** The most memory of a process and of those that it has started, in MB. */
export interface Peak {
  /** Of the process, of the largest of the others, and of all together at any one time. */
  own: number;
  other: number;
  together: number;
}

/** Looks at the memory of a process and its children until it is stopped. Nothing where the system has no /proc. */
export function watchMemory(pid: number): { stop(): Peak } {
  const peak: Peak = { own: 0, other: 0, together: 0 };
  const timer = setInterval(() => {
    const own = residentMb(pid);
    const others = childrenOf(pid).map(residentMb);
    peak.own = Math.max(peak.own, own);
    peak.other = Math.max(peak.other, ...others);
    peak.together = Math.max(peak.together, own + others.reduce((sum, mb) => sum + mb, 0));
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function residentMb(pid: number): number {
  try {
    const kb = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
