import { useSyncExternalStore } from 'react';
import type { ExportScope } from '../../core/contract/exchange.ts';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import type { CodebookDialog } from '../codebook/codebook-dialog.ts';
import type { SettingsSectionId } from './settings/settings-section.ts';

/** A dialog that a key or any screen may open. One is open at a time. */
export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly section?: SettingsSectionId }
  | { readonly kind: 'paste' }
  | { readonly kind: 'new-tag'; readonly tagKind: TagKind }
  | { readonly kind: 'codebook'; readonly dialog: CodebookDialog }
  | { readonly kind: 'highlight-history'; readonly id: HighlightId }
  | { readonly kind: 'versions'; readonly id: DocumentId }
  | { readonly kind: 'export'; readonly scope: ExportScope };

const listeners = new Set<() => void>();
let current: OpenDialog | null = null;

function set(dialog: OpenDialog | null): void {
  current = dialog;
  for (const listener of listeners) listener();
}

export const openDialog = (dialog: OpenDialog): void => set(dialog);
export const closeDialog = (): void => set(null);

export function useOpenDialog(): OpenDialog | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
