import { ChevronDown } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { OpenTabs } from './panes/open-tabs.ts';
import { showTab } from './panes/tab-commands.ts';
import type { Place } from './place.ts';
import { TabIcon } from './TabIcon.tsx';

export interface AllTabsProps {
  readonly open: OpenTabs;
  readonly titleOf: (place: Place) => string | null;
}

/** Lists the tabs that do not fit into the strip together with those that do. */
export function AllTabs({ open, titleOf }: AllTabsProps) {
  return (
    <Menu
      entries={open.tabs.map(({ id, place }) => ({
        id,
        label: titleOf(place) ?? 'Document',
        icon: <TabIcon place={place} />,
        onSelect: () => void showTab(id),
      }))}
    >
      <IconButton label={`All ${open.tabs.length} tabs`} size="small">
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </Menu>
  );
}
