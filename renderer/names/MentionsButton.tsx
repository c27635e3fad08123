import { ListChecks } from 'lucide-react';
import { isFoundByName, type Tag } from '../../core/model/tag.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { Button } from '../ui/Button.tsx';

/** Leads to where a tag's names stand in the texts; nothing for one that is not found by them. */
export function MentionsButton({ tag }: { readonly tag: Pick<Tag, 'id' | 'kind'> }) {
  if (!isFoundByName(tag.kind)) return null;
  return (
    <Button onClick={() => goTo({ view: 'names', tagId: tag.id })}>
      <ListChecks aria-hidden="true" />
      Mentions
    </Button>
  );
}
