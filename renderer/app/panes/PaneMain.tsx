import type { ComponentProps } from 'react';
import { usePaneRole } from './pane-context.ts';

/** A view's `main` element. Of two views side by side the one that is not active is a region. */
export function PaneMain(props: Omit<ComponentProps<'main'>, 'role'> & { readonly 'aria-label': string }) {
  return <main role={usePaneRole()} {...props} />;
}
