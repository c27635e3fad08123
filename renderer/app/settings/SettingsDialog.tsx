import { Tabs } from '@base-ui/react/tabs';
import { useRef } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './SettingsDialog.module.css';
import type { SettingsSectionId } from './settings-section.ts';
import { settingsSections } from './settings-sections.ts';

export interface SettingsDialogProps {
  /** The page to begin with; the first, if none is named. */
  readonly section: SettingsSectionId | undefined;
  readonly onClose: () => void;
}

/** What the user can set for this library, page by page. */
export function SettingsDialog({ section, onClose }: SettingsDialogProps) {
  const first = section ?? settingsSections[0]?.id;
  const firstTab = useRef<HTMLElement>(null);
  return (
    <Dialog title="Settings" layout="panes" onClose={onClose} initialFocus={firstTab}>
      <Tabs.Root orientation="vertical" defaultValue={first} className={styles.settings}>
        <Tabs.List className={styles.list} aria-label="Settings" activateOnFocus>
          {settingsSections.map(({ id, title, Icon }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab} {...(id === first ? { ref: firstTab } : {})}>
              <Icon aria-hidden="true" />
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsSections.map(({ id, Content }) => (
          <Tabs.Panel key={id} value={id} className={styles.panel} tabIndex={-1}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </Dialog>
  );
}
