import { Check } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import type { AutosaveState } from './note-autosave.ts';
import styles from './SaveState.module.css';

const words: Partial<Record<AutosaveState['kind'], string>> = {
  typing: 'Typing…',
  saving: 'Saving…',
  saved: 'Saved',
  'not-saved': 'Not saved',
  conflict: 'Not saved',
};

/** Whether what was typed is safe, in a word. */
export function SaveState({ state }: { readonly state: AutosaveState }) {
  const word = words[state.kind];
  if (!word) return null;
  return (
    <span className={styles.state} data-trouble={word === 'Not saved' ? '' : undefined}>
      {state.kind === 'saved' && <Check size={12} strokeWidth={2.15} aria-hidden="true" />}
      {word}
    </span>
  );
}

export interface SaveTroubleProps {
  readonly state: AutosaveState;
  readonly onRetry: () => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
}

/** Says why a note is not saved, and offers what mends it. Nothing while all is well. */
export function SaveTrouble({ state, onRetry, onResolve }: SaveTroubleProps) {
  if (state.kind === 'not-saved')
    return (
      <div className={styles.trouble} role="alert">
        <span>Not saved. {state.sentence} Your text is kept here.</span>
        <Button kind="link" onClick={onRetry}>
          Try again
        </Button>
      </div>
    );
  if (state.kind === 'conflict')
    return (
      <div className={styles.trouble} role="alert">
        <span>
          This note was changed elsewhere, and nothing was overwritten. Keeping yours can be undone; taking
          theirs drops your text.
        </span>
        <Button kind="link" onClick={() => onResolve('mine')}>
          Keep mine
        </Button>
        <Button kind="link" onClick={() => onResolve('theirs')}>
          Take theirs
        </Button>
      </div>
    );
  return null;
}
