import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What was seen of the processes that read files, while they lived. Nothing where the system has no /proc. */
export interface Sighting {
  /** How many different ones. */
  count: number;
  /** The most that one of them held in memory, in MB. */
  mostMb: number;
  /** Sockets to a network that one of them had open. */
  sockets: string[];
}

/** Looks at the processes that read files for this one, a few times a hundred ms, until it is stopped. */
export function watchImportProcesses(): { stop(): Sighting } {
  const seen = new Set<number>();
  const sighting: Sighting = { count: 0, mostMb: 0, sockets: [] };
  const timer = setInterval(() => {
    for (const pid of importProcesses()) {
      try {
        look(pid, sighting);
        seen.add(pid);
      } catch {
        // It has ended meanwhile.
      }
    }
  }, 25);
  return {
    stop() {
      clearInterval(timer);
      return { ...sighting, count: seen.size };
    },
  };
}

function look(pid: number, sighting: Sighting): void {
  const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  sighting.mostMb = Math.max(sighting.mostMb, Math.round(Number(peak ?? 0) / 1024));
  const own = readdirSync(`/proc/${pid}/fd`).flatMap(
    (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
  );
  for (const kind of ['tcp', 'tcp6', 'udp', 'udp6', 'raw']) {
    const lines = readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').split('\n').slice(1);
    const inodes = new Set(lines.map((line) => line.trim().split(/\s+/)[9]));
    for (const inode of own) if (inodes.has(inode)) sighting.sockets.push(`${kind} ${inode}`);
  }
}

/** The processes that this one, or any of its threads, has started to read files. */
function importProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  const children = readdirSync('/proc/self/task').flatMap((task) => {
    try {
      return readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
    } catch {
      return [];
    }
  });
  return children.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('import.worker');
    } catch {
      return false;
    }
  });
}
