import { ListChecks } from 'lucide-react';
import type { Tag } from '../../core/model/tag.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { Button } from '../ui/Button.tsx';

/** Leads to where a tag's names stand in the texts; nothing for a theme, which is not found by its name. */
export function MentionsButton({ tag }: { readonly tag: Pick<Tag, 'id' | 'kind'> }) {
  if (tag.kind === 'theme') return null;
  return (
    <Button onClick={() => goTo({ view: 'names', tagId: tag.id })}>
      <ListChecks aria-hidden="true" />
      Mentions
    </Button>
  );
}
