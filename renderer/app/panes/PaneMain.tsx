import type { ComponentProps } from 'react';
import { usePane, usePaneLabel } from './pane-context.ts';

export interface PaneMainProps extends Omit<ComponentProps<'div'>, 'role'> {
  readonly 'aria-label': string;
}

/** A view's main landmark. Two views side by side are regions of one. */
export function PaneMain({ 'aria-label': label, ...rest }: PaneMainProps) {
  const landmark = { role: usePane().side ? 'region' : 'main', 'aria-label': usePaneLabel(label) };
  return <div data-region="" {...landmark} {...rest} />;
}
