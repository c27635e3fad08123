import { useSyncExternalStore } from 'react';

/**
 * `reconnecting`: the line to the backend dropped and is being laid anew; calls wait for it.
 * `stopped`: the backend is gone. What was shown as saved is on disk; the window can do no more.
 */
export type ConnectionState = 'connected' | 'reconnecting' | 'stopped';

const listeners = new Set<() => void>();
let state: ConnectionState = 'connected';

/** Whether the backend can be reached. After `reconnecting` turns to `connected`, event iterators must be asked for anew. */
export const connection = {
  get: (): ConnectionState => state,
  set(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** What the frame says when the backend has gone. */
export const stoppedSentence = 'Postil has stopped; your work is saved. Start it again to go on.';

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
