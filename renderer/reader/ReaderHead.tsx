import {
  FileOutput,
  GitCompare,
  History,
  ListTree,
  Maximize,
  Minimize,
  PanelRight,
  Printer,
} from 'lucide-react';
import { memo } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import { openDialog } from '../app/dialog-store.ts';
import { toggleFocusMode, useFocusMode } from '../app/focus-mode.ts';
import { runCommand } from '../app/keymap/use-keys.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { displayTitle } from '../library/display-title.ts';
import { Waiting } from '../review/Waiting.tsx';
import { TypeMenu } from '../typography/TypeMenu.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { bylineParts } from './byline-parts.ts';
import { FindButton } from './find/FindButton.tsx';
import styles from './ReaderHead.module.css';

export interface ReaderHeadProps {
  readonly document: DocumentSummary;
  readonly isOutlineShown: boolean;
  readonly onToggleOutline: () => void;
  readonly isMarginShown: boolean;
  readonly onToggleMargin: () => void;
}

/** What is being read, and what can be done with the whole of it. */
export const ReaderHead = memo(function ReaderHead(props: ReaderHeadProps) {
  const { document, isOutlineShown, onToggleOutline, isMarginShown, onToggleMargin } = props;
  const title = displayTitle(document);
  const isFocused = useFocusMode();
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <p className={title.isWorking ? styles.working : styles.title}>
          <bdi>{title.text}</bdi>
        </p>
        <p className={styles.byline}>
          {bylineParts(document).map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
          <Waiting document={document} />
          {document.needsCheck && (
            <a href={toHash({ view: 'clean-up', id: document.id })}>Check the clean-up</a>
          )}
        </p>
      </div>
      <div className={styles.tools} role="toolbar" aria-label="Document">
        <FindButton />
        <TypeMenu />
        <IconButton
          label={isOutlineShown ? 'Hide the outline' : 'Show the outline'}
          command="reader.outline"
          aria-pressed={isOutlineShown}
          onClick={onToggleOutline}
        >
          <ListTree />
        </IconButton>
        <IconButton
          label={isMarginShown ? 'Hide the margin' : 'Show the margin'}
          command="reader.margin"
          aria-pressed={isMarginShown}
          onClick={onToggleMargin}
        >
          <PanelRight />
        </IconButton>
        <IconButton
          label={isFocused ? 'Leave focus mode' : 'Focus mode'}
          command="app.focus-mode"
          aria-pressed={isFocused}
          onClick={() => void toggleFocusMode()}
        >
          {isFocused ? <Minimize /> : <Maximize />}
        </IconButton>
        <IconButton
          label={document.versions > 1 ? `Versions (${document.versions})` : 'Versions'}
          command="app.versions"
          onClick={() => openDialog({ kind: 'versions', id: document.id })}
        >
          <GitCompare />
        </IconButton>
        <IconButton
          label="History of this document"
          onClick={() => goTo({ view: 'history', id: document.id })}
        >
          <History />
        </IconButton>
        <IconButton
          label="Print this document"
          command="reader.print"
          onClick={() => runCommand('reader.print')}
        >
          <Printer />
        </IconButton>
        <IconButton
          label="Export this document"
          command="app.export"
          onClick={() => openDialog({ kind: 'export', scope: { kind: 'document', id: document.id } })}
        >
          <FileOutput />
        </IconButton>
      </div>
    </div>
  );
});
