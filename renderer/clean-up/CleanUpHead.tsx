import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Check, ChevronDown, ChevronUp, FileDown, FileSearch } from 'lucide-react';
import type { CleanUp } from '../../core/contract/captures.ts';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { saveOriginal } from '../library/save-original.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './CleanUpHead.module.css';
import type { PreviewMode } from './preview-rows.ts';
import { sourceKind } from './source-kind.ts';
import type { WaitingList } from './use-waiting-list.ts';

export interface CleanUpHeadProps {
  readonly cleanUp: CleanUp;
  readonly document: DocumentSummary;
  readonly waiting: WaitingList;
  readonly mode: PreviewMode;
  readonly onMode: (mode: PreviewMode) => void;
  readonly onAccept: () => void;
}

/** Which file is looked at, how much of it is shown, and the way on. */
export function CleanUpHead({ cleanUp, document, waiting, mode, onMode, onAccept }: CleanUpHeadProps) {
  const { position, total } = waiting;
  const standing = document.needsCheck
    ? position && total > 1
      ? `file ${position} of ${total} to check`
      : 'to be checked'
    : 'checked';
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>Check the clean-up</h1>
        <p>
          <bdi className={styles.file}>{document.fileName}</bdi>
          <span>
            {sourceKind(document.mediaType)}, {countOf(cleanUp.parts.length, 'block')}
          </span>
          <span>{standing}</span>
        </p>
      </div>
      <div className={styles.tools} role="toolbar" aria-label="Clean-up">
        <IconButton
          label="Previous document to check"
          command="clean-up.previous"
          disabled={!waiting.goPrevious}
          onClick={() => waiting.goPrevious?.()}
        >
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <IconButton
          label="Next document to check"
          command="clean-up.next"
          disabled={!waiting.goNext}
          onClick={() => waiting.goNext?.()}
        >
          <ChevronDown aria-hidden="true" />
        </IconButton>
        <span className={styles.rule} />
        <ToggleGroup
          className={styles.modes}
          aria-label="View"
          value={[mode]}
          onValueChange={([next]) => next && onMode(next)}
        >
          <Toggle<PreviewMode> value="article">Article only</Toggle>
          <Toggle<PreviewMode> value="removals">With removals</Toggle>
        </ToggleGroup>
        <Button
          aria-pressed={mode === 'original'}
          onClick={() => onMode(mode === 'original' ? 'removals' : 'original')}
        >
          <FileSearch aria-hidden="true" />
          Show original
        </Button>
        <IconButton label="Save original" onClick={() => void saveOriginal(document)}>
          <FileDown aria-hidden="true" />
        </IconButton>
        <Button kind="primary" onClick={onAccept}>
          <Check aria-hidden="true" />
          Accept
          <CommandKey id="clean-up.accept" tone="accent" />
        </Button>
      </div>
    </div>
  );
}
