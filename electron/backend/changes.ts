import { EventPublisher } from '@orpc/server';
import type { LibraryChanged } from '../../core/contract/library.ts';

/** Tells everybody who listens what each command has changed. */
export type ChangeFeed = EventPublisher<{ changed: LibraryChanged }>;

/** A feed nobody listens to yet. */
export function createChangeFeed(): ChangeFeed {
  return new EventPublisher();
}
