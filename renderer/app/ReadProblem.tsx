import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { errorSentence } from './error-sentence.ts';

export interface ReadProblemProps {
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly icon?: ReactNode;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** Stands where something could not be read: why, and the way to try again. */
export function ReadProblem({ error, onRetry, icon, children }: ReadProblemProps) {
  return (
    <EmptyState icon={icon} title={errorSentence(error)}>
      {children}
      <Button onClick={() => void onRetry()}>Try again</Button>
    </EmptyState>
  );
}
