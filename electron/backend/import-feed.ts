import { EventPublisher } from '@orpc/server';
import type { ImportJob, ImportJobId, ImportsChanged } from '../../core/contract/imports.ts';

/** How long changes are gathered before they are told. */
const gatherMs = 400;

/** Tells whoever listens how the jobs of the import queue stand, with all that changes within a moment in one message. */
export class ImportFeed {
  readonly #feed = new EventPublisher<{ changed: ImportsChanged }>();
  readonly #read: (id: ImportJobId) => ImportJob | null;
  readonly #changed = new Set<ImportJobId>();
  readonly #cleared = new Set<ImportJobId>();
  #telling: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** `read` gives how a job stands when it is told; null for one that is no longer in the queue. */
  constructor(read: (id: ImportJobId) => ImportJob | null) {
    this.#read = read;
  }

  /** What is told from now on, until the signal is aborted. */
  subscribe(signal?: AbortSignal) {
    return this.#feed.subscribe('changed', { ...(signal && { signal }) });
  }

  /** Tells soon that a job stands otherwise. */
  tell(id: ImportJobId): void {
    this.#changed.add(id);
    if (this.#isClosed) return;
    this.#telling ??= setTimeout(() => this.#publish(), gatherMs).unref();
  }

  /** Tells soon that a job has left the queue. */
  tellCleared(id: ImportJobId): void {
    this.#cleared.add(id);
    this.tell(id);
  }

  /** Tells nothing any more. */
  close(): void {
    this.#isClosed = true;
    if (this.#telling) clearTimeout(this.#telling);
  }

  #publish(): void {
    this.#telling = null;
    const jobs = [...this.#changed].flatMap((id) => this.#read(id) ?? []);
    const cleared = [...this.#cleared];
    this.#changed.clear();
    this.#cleared.clear();
    this.#feed.publish('changed', { jobs, cleared });
  }
}
