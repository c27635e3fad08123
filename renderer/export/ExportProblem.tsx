import { TriangleAlert } from 'lucide-react';
import { errorSentence } from '../app/error-sentence.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ExportDialog.module.css';

/** What went wrong, in the error's own words, and the step that mends it. */
export function ExportProblem({
  error,
  action,
  onAction,
}: {
  error: unknown;
  action: string;
  onAction: () => void;
}) {
  return (
    <p className={styles.problem} role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>
        {errorSentence(error)}{' '}
        <Button kind="link" onClick={onAction}>
          {action}
        </Button>
      </span>
    </p>
  );
}
