import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PaneMain } from './panes/PaneMain.tsx';

interface Props {
  /** Another key tries the view again. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps a view that breaks from taking the window with it. */
export class ViewBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidUpdate(previous: Props) {
    if (previous.resetKey !== this.props.resetKey && this.state.isBroken) this.setState({ isBroken: false });
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <PaneMain aria-label="Problem">
        <EmptyState title="Something broke in this view. Your library is safe: every change was saved as it was made.">
          <Button onClick={() => this.setState({ isBroken: false })}>Try again</Button>
        </EmptyState>
      </PaneMain>
    );
  }
}
