import type { TagSummary } from '../../core/contract/tags.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { InStatusBar } from '../app/status-slot.ts';
import { countOf } from '../ui/count-of.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** How much the codebook holds, and the keys of its tree, in the status bar. */
export function CodebookStatus({ tags }: { tags: readonly TagSummary[] }) {
  const names = tags.reduce((sum, tag) => sum + 1 + tag.aliases.length, 0);
  return (
    <InStatusBar>
      <span>
        {countOf(tags.length, 'tag')}, {countOf(names, 'name')}
      </span>
      <span aria-hidden="true">
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> Move
      </span>
      <span aria-hidden="true">
        <CommandKey id="codebook.merge" /> Merge
      </span>
      <span aria-hidden="true">
        <CommandKey id="codebook.add-parent" /> Add parent
      </span>
      <span aria-hidden="true">
        <CommandKey id="item.rename" /> Rename
      </span>
    </InStatusBar>
  );
}
