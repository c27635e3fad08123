import { useSyncExternalStore } from 'react';
import type { Metadata } from '../../core/model/document.ts';
import type { VersionId } from '../../core/model/ids.ts';
import { type Changes, noChanges } from './part-choices.ts';

/** What the analyst has chosen in a clean-up and not accepted yet. */
export interface CleanUpDraft {
  readonly changes: Changes;
  readonly metadata: Partial<Metadata>;
  /** Whether the choices are to hold for the site's next pages. */
  readonly remember: boolean;
}

const untouched: CleanUpDraft = { changes: noChanges, metadata: {}, remember: false };

/** Drafts of this window by version, each with what it was before: a tab may be left and come back to. */
const drafts = new Map<VersionId, { readonly now: CleanUpDraft; readonly before: readonly CleanUpDraft[] }>();
const listeners = new Set<() => void>();

function set(id: VersionId, now: CleanUpDraft, before: readonly CleanUpDraft[]): void {
  drafts.set(id, { now, before });
  for (const listener of listeners) listener();
}

/** The choices in the clean-up of a version. */
export const draftOf = (id: VersionId): CleanUpDraft => drafts.get(id)?.now ?? untouched;

/** Changes the choices; one step of `takeBack`. */
export function changeDraft(id: VersionId, change: Partial<CleanUpDraft>): void {
  const now = draftOf(id);
  set(id, { ...now, ...change }, [...(drafts.get(id)?.before ?? []), now]);
}

/** Takes back the last choice; false if there is none. */
export function takeBack(id: VersionId): boolean {
  const before = drafts.get(id)?.before ?? [];
  const last = before.at(-1);
  if (!last) return false;
  set(id, last, before.slice(0, -1));
  return true;
}

/** Forgets the choices: they are accepted. */
export function forgetDraft(id: VersionId): void {
  drafts.delete(id);
  for (const listener of listeners) listener();
}

/** The choices in the clean-up of a version; draws anew when they change. */
export const useDraft = (id: VersionId): CleanUpDraft =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draftOf(id),
  );
