import type { KeyboardEvent } from 'react';
import type { GroupImperativeHandle } from 'react-resizable-panels';
import { runCommand } from '../keymap/use-keys.ts';
import type { TabId } from './open-tabs.ts';

const stepPx = 16;

/** Arrow keys on the handle between two panes move it by 16 px; F6 leads on to the next region, as everywhere. */
export function splitKeys(event: KeyboardEvent, group: GroupImperativeHandle | null, first: TabId): void {
  const handle = event.target;
  if (!group || !(handle instanceof HTMLElement) || handle.getAttribute('role') !== 'separator') return;
  const by = { ArrowLeft: -stepPx, ArrowRight: stepPx }[event.key];
  if (by === undefined && event.key !== 'F6') return;
  event.preventDefault();
  event.stopPropagation();
  if (by === undefined) {
    runCommand(event.shiftKey ? 'app.previous-region' : 'app.next-region');
    return;
  }
  const before = group.getLayout();
  const size = (before[first] ?? 50) + (by / event.currentTarget.clientWidth) * 100;
  group.setLayout(
    Object.fromEntries(Object.keys(before).map((id) => [id, id === first ? size : 100 - size])),
  );
}
