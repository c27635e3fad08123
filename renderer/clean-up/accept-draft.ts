import type { CleanUp } from '../../core/contract/captures.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { acceptCleanUp } from '../app/commands.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { draftOf, forgetDraft } from './clean-up-draft.ts';

/** Accepts a clean-up with the choices that were made, and goes on: to the next that waits, else to the text. */
export async function acceptDraft(
  { documentId, versionId }: CleanUp,
  next: DocumentId | null,
): Promise<void> {
  // What is being typed counts: leaving a field takes its value.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const { changes, metadata, remember } = draftOf(versionId);
  const accepted = await acceptCleanUp(documentId, {
    ...{ versionId, metadata, remember },
    changes: [...changes].map(([part, fate]) => ({ part, fate })),
  });
  if (!accepted) return;
  forgetDraft(versionId);
  goTo(next ? { view: 'clean-up', id: next } : { view: 'document', id: documentId });
}
