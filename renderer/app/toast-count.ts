import type { CommandId } from '../../core/model/ids.ts';

/** What a toast says: one of a kind by its name, several by their number. */
export interface ToastWords {
  /** For example `Highlight deleted`. */
  readonly one: string;
  /** For example `highlights deleted`; without it a second of the kind says the same again. */
  readonly many?: string;
}

export interface CountedToast extends ToastWords {
  readonly count: number;
  /** The commands that it tells of, the last first, as undo takes them back. */
  readonly steps: readonly CommandId[];
}

/** The toast after one more command: the same kind counts up while its toast is still there, another starts anew. */
export function countUp(shown: CountedToast | null, words: ToastWords, step: CommandId): CountedToast {
  const same = shown !== null && words.many !== undefined && shown.many === words.many;
  return { ...words, count: same ? shown.count + 1 : 1, steps: [step, ...(same ? shown.steps : [])] };
}

export function toastText({ one, many, count }: CountedToast): string {
  return count > 1 && many ? `${count} ${many}` : one;
}
