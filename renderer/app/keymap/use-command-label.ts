import { usePreferences, useTags } from '../queries.ts';
import { useMarkNames } from '../use-mark-names.ts';
import { type KeyCommandId, keyCommand } from './key-commands.ts';

/** What each command is called, with the user's own names for the marks and the tags that are pinned. */
export function useCommandLabel(): (id: KeyCommandId) => string {
  const names = useMarkNames();
  const pinned = usePreferences().data?.pinnedTags ?? [];
  const { data: tags = [] } = useTags();
  return (id) => {
    const [, kind, digit] = /^reader\.(mark|pinned)-(\d)$/.exec(id) ?? [];
    const index = Number(digit) - 1;
    if (kind === 'mark') return `Mark as ${names[index]}`;
    const tag = kind === 'pinned' && tags.find((tag) => tag.id === pinned[index]);
    return tag ? `Tag with ${tag.name}, or take it off` : keyCommand(id).label;
  };
}
