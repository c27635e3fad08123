import type { HistoryStep } from '../../core/model/history.ts';
import type { CommandId } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { undoSteps } from '../app/undo.ts';
import { countOf } from '../ui/count-of.ts';

/** Takes back everything from the last step to this one, those of other documents too. */
export async function undoThrough({ undoSteps: wanted, label }: HistoryStep): Promise<void> {
  if (wanted === null) return;
  const names = new Map<number, CommandId>();
  let before: number | undefined;
  do {
    const page = await client.library.history({ limit: 200, before });
    for (const { undoSteps: depth, step } of page.steps) {
      if (depth !== null && depth <= wanted && !names.has(depth)) names.set(depth, step);
    }
    before = page.next ?? undefined;
  } while (names.size < wanted && before !== undefined);
  const inOrder = [...names].sort(([a], [b]) => a - b).map(([, step]) => step);
  await undoSteps(inOrder, inOrder.length === 1 ? label : countOf(inOrder.length, 'step'));
}
