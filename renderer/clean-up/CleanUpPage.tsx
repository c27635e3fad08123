import { useMemo, useState } from 'react';
import type { CleanUp } from '../../core/contract/captures.ts';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import { shownJournal } from '../app/journal.ts';
import { always } from '../app/keymap/always.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { InStatusBar } from '../app/status-slot.ts';
import { countOf } from '../ui/count-of.ts';
import { acceptDraft } from './accept-draft.ts';
import { CleanUpHead } from './CleanUpHead.tsx';
import styles from './CleanUpPage.module.css';
import { changeDraft, makeAgain, takeBack, useDraft } from './clean-up-draft.ts';
import { Details } from './Details.tsx';
import { Preview } from './Preview.tsx';
import { balanceOf, listReasons, setKept } from './part-choices.ts';
import type { PreviewMode } from './preview-rows.ts';
import { ReasonList } from './ReasonList.tsx';
import { useWaitingList } from './use-waiting-list.ts';

export interface CleanUpPageProps {
  readonly cleanUp: CleanUp;
  readonly document: DocumentSummary;
}

/** What the journal calls the step that this page makes (`cleanUp.accept`). */
const acceptedLabel = 'Clean-up accepted';

/** The clean-up of one version: reasons, the source line by line, and the details that were found in it. */
export function CleanUpPage({ cleanUp, document }: CleanUpPageProps) {
  const { parts, versionId } = cleanUp;
  const { isActive } = usePane();
  const draft = useDraft(versionId);
  const [mode, setMode] = useState<PreviewMode>('removals');
  const [sought, setSought] = useState<{ readonly part: number } | null>(null);
  const waiting = useWaitingList(document.id);
  const balance = useMemo(() => balanceOf(parts, draft.changes), [parts, draft.changes]);
  const reasons = useMemo(() => listReasons(parts, draft.changes), [parts, draft.changes]);
  const keep = (indexes: readonly number[], isKept: boolean) =>
    changeDraft(versionId, { changes: setKept(parts, draft.changes, indexes, isKept) });
  const accept = () => void acceptDraft(cleanUp, waiting.next);
  const step = (go: (() => void) | null) => () => {
    go?.();
    return go !== null;
  };

  useKeys(
    {
      'clean-up.accept': always(accept),
      'clean-up.article': always(() => setMode(mode === 'article' ? 'removals' : 'article')),
      'clean-up.original': always(() => setMode(mode === 'original' ? 'removals' : 'original')),
      'clean-up.next': step(waiting.goNext),
      'clean-up.previous': step(waiting.goPrevious),
      // What else was done in the library, an import under way say, is not to be undone from a page that does not show it.
      'app.undo': () => takeBack(versionId) || shownJournal()?.undo !== acceptedLabel,
      'app.redo': () => makeAgain(versionId) || shownJournal()?.redo !== acceptedLabel,
    },
    { isActive },
  );

  return (
    <PaneMain className={styles.view} aria-label="Clean-up">
      <div className={styles.page}>
        <CleanUpHead
          cleanUp={cleanUp}
          document={document}
          waiting={waiting}
          mode={mode}
          onMode={setMode}
          onAccept={accept}
        />
        <div className={styles.side}>
          <ReasonList
            balance={balance}
            reasons={reasons}
            onKeep={keep}
            onShow={(part) => {
              setMode('removals');
              setSought({ part });
            }}
            site={cleanUp.site}
            alike={cleanUp.alike}
            remember={draft.remember}
            onRemember={(remember) => changeDraft(versionId, { remember })}
          />
        </div>
        <div className={styles.main}>
          <Preview
            parts={parts}
            changes={draft.changes}
            mode={mode}
            sought={sought}
            language={document.language}
            onKeep={keep}
          />
        </div>
        <div className={styles.details}>
          <Details document={document} otherDates={cleanUp.otherDates} draft={draft} />
        </div>
      </div>
      {isActive && (
        <InStatusBar>
          <span>
            {countOf(balance.kept.parts, 'block')} kept, {balance.removed.parts.toLocaleString('en')} hidden
          </span>
          <span>{countOf(balance.kept.words, 'word')}</span>
        </InStatusBar>
      )}
    </PaneMain>
  );
}
