import { isDefinedError, safe } from '@orpc/client';
import type { UndoResult } from '../../core/contract/library.ts';
import type { CommandId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { errorSentence } from './error-sentence.ts';
import { showJournal, shownJournal } from './journal.ts';
import { isOwnCommand, newCommandId, whenHeard } from './own-commands.ts';
import { openIn, placeNow } from './panes/window-navigation.ts';
import { isSameSubject } from './place.ts';
import { tellIfSlow } from './tell-if-slow.ts';
import { dismissToast, showErrorToast, showToast } from './toasts.tsx';

/** Takes back the step that is shown, and goes to what it changed. */
export const undo = (): Promise<void> => move('undo');

/** Does again what the last undo took back, and goes to what it changed. */
export const redo = (): Promise<void> => move('redo');

async function move(way: 'undo' | 'redo'): Promise<void> {
  const journal = shownJournal();
  const shown = (way === 'undo' ? journal?.undoStep : journal?.redoStep) ?? undefined;
  const done = await take(way, shown, isOwnCommand);
  if (done) show(way === 'undo' ? 'Undone' : 'Redone', done.label, done);
}

/**
 * Takes back the named steps, the first named first: what a toast told of, or the steps down to one of the history. `text`
 * names them together. Ends with a sentence at one that something else was done after.
 */
export async function undoSteps(steps: readonly CommandId[], text: string): Promise<void> {
  let last: UndoResult | null = null;
  for (const step of steps) {
    const done = await take('undo', step, () => false);
    if (!done) return;
    last = done;
  }
  if (last) show('Undone', text, last);
}

/**
 * Undoes or redoes a step. If it is not the next any more, takes the next if that `isMeant`: a command of this window that
 * it has not heard back from yet.
 */
async function take(
  way: 'undo' | 'redo',
  step: CommandId | undefined,
  isMeant: (step: CommandId) => boolean,
): Promise<UndoResult | null> {
  dismissToast();
  let shown = Promise.resolve();
  const send = (wanted: CommandId | undefined) => {
    const commandId = newCommandId();
    shown = whenHeard(commandId);
    return tellIfSlow(safe(client.library[way]({ commandId, step: wanted })));
  };
  let [error, done] = await send(step);
  if (isDefinedError(error) && error.code === 'UNDO_CHANGED' && error.data.next) {
    const { next } = error.data;
    if (isMeant(next.step)) [error, done] = await send(next.step);
    else showNext(way, next);
  }
  if (done) {
    await shown;
    return done;
  }
  showErrorToast(errorSentence(error));
  return null;
}

/** From now on the window shows, and undoes, what is really the next step. */
function showNext(way: 'undo' | 'redo', { label, step }: { label: string; step: CommandId }): void {
  const journal = shownJournal();
  if (!journal) return;
  showJournal(
    way === 'undo'
      ? { ...journal, undo: label, undoStep: step }
      : { ...journal, redo: label, redoStep: step },
  );
}

/** Says what was done and goes to the highlight that it changed, or to the place of one that is gone. */
function show(verb: string, label: string, { documentId, highlightId, at }: UndoResult): void {
  const now = placeNow();
  // The list of names and the table of highlights show what was undone themselves.
  const isShown = now.view === 'names' || now.view === 'highlights';
  if (!isShown && documentId && (highlightId || now.view === 'document')) {
    const place = { view: 'document' as const, id: documentId };
    const opening = isSameSubject(now, place) ? 'here' : 'new tab';
    if (highlightId) openIn({ ...place, highlightId }, opening);
    else if (at !== null || opening === 'new tab') openIn(at === null ? place : { ...place, at }, opening);
  }
  showToast(`${verb}: ${label}`);
}
