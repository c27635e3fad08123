import type { ComponentProps } from 'react';
import { usePane, usePaneLabel } from './pane-context.ts';

export interface PaneMainProps extends Omit<ComponentProps<'section'>, 'role'> {
  readonly 'aria-label': string;
}

/** A view's main landmark. Two views side by side are regions of one. */
export function PaneMain({ 'aria-label': label, ...rest }: PaneMainProps) {
  const landmark = { role: usePane().side ? 'region' : 'main', 'aria-label': usePaneLabel(label) };
  // A section, so that a header within is none of the page's.
  return <section data-region="" {...landmark} {...rest} />;
}
