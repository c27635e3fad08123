import type { TreeRow } from './tag-tree.ts';

/** What a key does in the tree: moves to another line, or opens and shuts the one it is on. */
export type TreeStep = { readonly goTo: number } | { readonly toggle: true } | null;

/** Whether a key moves in a tree, with Shift or without. */
export const isStepOfTree = (key: string): boolean => /^(Arrow\w+|Home|End)$/.test(key);

/** The usual keys of a tree. Gives null for a key that does nothing here. */
export function treeStep(rows: readonly TreeRow[], at: number, key: string): TreeStep {
  const row = rows[at];
  if (!row) return null;
  const to = (index: number): TreeStep => (rows[index] && index !== at ? { goTo: index } : null);
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      if (row.isOpen === false) return { toggle: true };
      return row.isOpen ? to(at + 1) : null;
    case 'ArrowLeft':
      if (row.isOpen) return { toggle: true };
      return to(rows.findLastIndex(({ level }, index) => index < at && level < row.level));
    default:
      return null;
  }
}
