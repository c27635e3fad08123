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

interface Steps {
  readonly now: CleanUpDraft;
  readonly before: readonly CleanUpDraft[];
  readonly after: readonly CleanUpDraft[];
}

/** Drafts of this window by version, with what they were before and after: a tab may be left and come back to. */
const drafts = new Map<VersionId, Steps>();
const listeners = new Set<() => void>();

function set(id: VersionId, steps: Steps): void {
  drafts.set(id, steps);
  for (const listener of listeners) listener();
}

/** The choices in the clean-up of a version. */
export const draftOf = (id: VersionId): CleanUpDraft => drafts.get(id)?.now ?? untouched;

const stepsOf = (id: VersionId): Steps => drafts.get(id) ?? { now: untouched, before: [], after: [] };

/** Changes the choices; one step of `takeBack`. */
export function changeDraft(id: VersionId, change: Partial<CleanUpDraft>): void {
  const { now, before } = stepsOf(id);
  set(id, { now: { ...now, ...change }, before: [...before, now], after: [] });
}

/** Takes back the last choice; false if there is none. */
export function takeBack(id: VersionId): boolean {
  const { now, before, after } = stepsOf(id);
  const last = before.at(-1);
  if (!last) return false;
  set(id, { now: last, before: before.slice(0, -1), after: [...after, now] });
  return true;
}

/** Makes the choice again that was taken back last; false if there is none. */
export function makeAgain(id: VersionId): boolean {
  const { now, before, after } = stepsOf(id);
  const next = after.at(-1);
  if (!next) return false;
  set(id, { now: next, before: [...before, now], after: after.slice(0, -1) });
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
