import type { HistoryStep } from '../../core/model/history.ts';
import type { CommandId } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { undoSteps } from '../app/undo.ts';
import { countOf } from '../ui/count-of.ts';

/** Takes back everything from the last step to this one, those of other documents too. */
export async function undoThrough({ undoSteps: wanted, label }: HistoryStep): Promise<void> {
  if (wanted === null) return;
  try {
    const inOrder = await lastSteps(wanted);
    await undoSteps(inOrder, inOrder.length === 1 ? label : countOf(inOrder.length, 'step'));
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}

/** The steps that Undo would take back next, so many of them, the last first. */
async function lastSteps(wanted: number): Promise<CommandId[]> {
  const names = new Map<number, CommandId>();
  let before: number | undefined;
  do {
    const page = await client.library.history({ limit: 200, before });
    for (const { undoSteps: depth, step } of page.steps) {
      if (depth !== null && depth <= wanted && !names.has(depth)) names.set(depth, step);
    }
    before = page.next ?? undefined;
  } while (names.size < wanted && before !== undefined);
  return [...names].sort(([a], [b]) => a - b).map(([, step]) => step);
}
