import type { ReactElement } from 'react';
import { tagKinds } from '../../core/model/tag.ts';
import { openDialog } from '../app/dialog-store.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';

/** Asks for the kind of a new tag, then for its name. Its child is the button. */
export function NewTagMenu({ children }: { children: ReactElement }) {
  const entries = tagKinds.map((kind) => ({
    label: kindNames[kind],
    icon: <KindIcon kind={kind} size={14} />,
    onSelect: () => openDialog({ kind: 'new-tag', tagKind: kind }),
  }));
  return <Menu entries={entries}>{children}</Menu>;
}
