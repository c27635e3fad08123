import type { CodebookReport } from '../../core/contract/codebook.ts';
import type { TagId } from '../../core/model/ids.ts';

/** A dialog about tags, which may be opened wherever tags are. */
export type CodebookDialog =
  /**
   * `into` is the one to keep at first; without it the most used. One tag alone is asked what to merge it with. `after` is
   * the list that it was opened from.
   */
  | {
      readonly kind: 'merge';
      readonly ids: readonly TagId[];
      readonly into?: TagId;
      readonly after?: CodebookDialog;
    }
  /** `nextId` is shown in place of a deleted tag. */
  | { readonly kind: 'delete'; readonly ids: readonly TagId[]; readonly nextId: TagId | null }
  | { readonly kind: 'split'; readonly id: TagId }
  /** Tags were dropped onto another. */
  | { readonly kind: 'drop'; readonly ids: readonly TagId[]; readonly onto: TagId }
  | { readonly kind: 'unused' }
  | { readonly kind: 'alike' }
  | { readonly kind: 'shared-names' }
  | { readonly kind: 'report'; readonly fileName: string; readonly report: CodebookReport };
