import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { isKey, isTyping } from '../../ui/keys.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { usePreferences } from '../queries.ts';
import { setPreferences } from '../set-preferences.ts';
import { findLines } from './find-commands.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './KeySettings.module.css';
import { keyCommand, keyCommandIds, keyGroups } from './key-commands.ts';
import { useKeymap } from './keymap-store.ts';
import { useCommandLabel } from './use-command-label.ts';
import { useKeyChanges } from './use-key-changes.ts';

/** The keys of every command, to be searched, changed and reset. */
export function KeySettings() {
  const [typed, setTyped] = useState('');
  const changes = useKeyChanges();
  const { data: preferences } = usePreferences();
  const keymap = useKeymap();
  const labelOf = useCommandLabel();
  const lines = keyCommandIds.map((id) => ({ id, label: labelOf(id), keys: keymap.listedKeys(id) }));
  const found = findLines(lines, typed);
  const isChanged = Object.keys(changes.settings.own).length > 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Undo acts wherever the focus is on this page
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (!isKey(event.nativeEvent, 'Ctrl+Z') || isTyping(event.target) || !changes.last) return;
        event.preventDefault();
        changes.undo();
      }}
    >
      <div className={styles.head}>
        <SearchInput label="Find a command or a key" value={typed} onChange={setTyped} />
        <Button
          disabled={!isChanged}
          onClick={() => isChanged && changes.change({}, 'All commands have their usual keys again')}
        >
          Reset all
        </Button>
      </div>
      <div className={styles.single}>
        <Checkbox
          checked={preferences?.singleKeys ?? true}
          onChange={(singleKeys) => void setPreferences({ singleKeys })}
          hint="With Alt they always do."
        >
          A letter or sign alone does something
        </Checkbox>
      </div>
      {found.length === 0 && (
        <EmptyState title={`Nothing matches “${typed.trim()}”.`}>
          <Button onClick={() => setTyped('')}>Show all</Button>
        </EmptyState>
      )}
      {keyGroups.map((group) => {
        const inGroup = found.filter(({ id }) => keyCommand(id).group === group);
        return (
          inGroup.length > 0 && (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <ul>
                {inGroup.map(({ id, label }) => (
                  <KeyRow key={id} id={id} label={label} changes={changes} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {changes.last && (
        <div className={styles.changed}>
          <span>{changes.last.words}</span>
          <Button onClick={changes.undo}>
            Undo
            <Kbd keys="Ctrl+Z" />
          </Button>
        </div>
      )}
    </div>
  );
}
