import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { openDialog } from '../dialog-store.ts';
import { findLines, type KeyLine } from './find-commands.ts';
import styles from './KeySheet.module.css';
import { fixedKeys, keyCommand, keyCommandIds, keyGroups } from './key-commands.ts';
import { useKeymap } from './keymap-store.ts';
import { useCommandLabel } from './use-command-label.ts';

/** All keys there are, as the user has them and as they work in this shell. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const groups = useKeyLines().flatMap(({ group, lines }) => {
    const found = findLines(lines, typed);
    return found.length > 0 ? [{ group, lines: found }] : [];
  });
  return (
    <Dialog
      title="All keys"
      layout="panes"
      onClose={onClose}
      initialFocus={search}
      footer={
        <>
          <p className={styles.hint}>
            A letter or sign alone acts where nothing is typed; with <Kbd keys="Alt" /> it acts everywhere.
          </p>
          <Button onClick={() => openDialog({ kind: 'settings', section: 'keys' })}>Change keys</Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <SearchInput label="Find a command or a key" value={typed} onChange={setTyped} inputRef={search} />
        {groups.length === 0 && <EmptyState title={`Nothing matches “${typed.trim()}”.`} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className={styles.groups} aria-label="Keys" tabIndex={0}>
          <div className={styles.columns}>
            {groups.map(({ group, lines }) => (
              <div key={group} className={styles.group}>
                <h3>{group}</h3>
                <dl>
                  {lines.map(({ label, keys }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>
                        {keys.map((key) => (
                          <Kbd key={key} keys={key} isSpoken />
                        ))}
                        {keys.length === 0 && <span className={styles.none}>No key</span>}
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** Every command and fixed key by group; commands first. */
function useKeyLines(): { group: string; lines: KeyLine[] }[] {
  const keymap = useKeymap();
  const labelOf = useCommandLabel();
  return keyGroups.map((group) => {
    const commands = keyCommandIds
      .filter((id) => keyCommand(id).group === group)
      .map((id) => ({ label: labelOf(id), keys: keymap.listedKeys(id) }));
    return { group, lines: [...commands, ...fixedKeys.filter((fixed) => fixed.group === group)] };
  });
}
