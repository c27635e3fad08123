import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { countOf } from '../../ui/count-of.ts';
import { FocusAtOnce } from '../../ui/FocusAtOnce.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { isCommand } from '../keymap/keymap-store.ts';
import { openIn } from '../panes/window-navigation.ts';
import { showToast } from '../toasts.tsx';
import styles from './Palette.module.css';
import { PaletteLine } from './PaletteLine.tsx';
import { type PaletteEntry, paletteGroups } from './palette-entry.ts';
import { rememberEntry } from './recent.ts';
import { usePalette } from './use-palette.ts';

/** Finds commands, documents, tags and headings by a few letters, and does or opens what is chosen. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { asked, words, groups } = usePalette(typed);
  const [before] = useState(() => document.activeElement);
  /** Whether the Enter that chooses a line came with Ctrl. */
  const isInNewTab = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const count = groups.reduce((sum, { total }) => sum + total, 0);

  /** Gives the focus back at once, so that a command finds it where it was. */
  const close = () => {
    flushSync(onClose);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const run = (entry: PaletteEntry) => {
    close();
    rememberEntry(entry.id);
    const { target } = entry;
    if (target.kind === 'place') openIn(target.place, isInNewTab.current ? 'new tab' : 'here');
    else if (!target.run()) showToast(`“${entry.name}” has nothing to act on here.`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    isInNewTab.current = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isCommand(event.nativeEvent, 'app.palette')) return;
    event.preventDefault();
    close();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => open || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          data-modal=""
          aria-label="Command palette"
          initialFocus={input}
          finalFocus={false}
        >
          <FocusAtOnce on={(opened) => opened.querySelector('input')} />
          <Command
            label="Command palette"
            shouldFilter={false}
            vimBindings={false}
            loop
            onKeyDown={onKeyDown}
          >
            <div className={styles.field}>
              <Search aria-hidden="true" />
              <Command.Input
                ref={input}
                dir="auto"
                value={typed}
                onValueChange={setTyped}
                placeholder="Find a command, document, tag or heading"
              />
              <span className={styles.scope}>
                {asked ? paletteGroups.find(({ id }) => id === asked)?.title : 'This library'}
              </span>
              <Kbd keys="Escape" />
            </div>
            <Command.List className={styles.list} label="Found">
              {groups.map(({ id, title, lines, total }) => (
                <Command.Group
                  key={id}
                  className={styles.group}
                  heading={
                    <>
                      {title}
                      {total > lines.length && (
                        <span>
                          {' '}
                          · {lines.length} of {total.toLocaleString('en')}
                        </span>
                      )}
                    </>
                  }
                >
                  {lines.map((line) => (
                    <PaletteLine key={line.entry.id} found={line} onChoose={() => run(line.entry)} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
            {count === 0 && <p className={styles.empty}>{nothing(asked, words)}</p>}
            <p className={styles.spoken} role="status">
              {words !== '' && countOf(count, 'result')}
            </p>
            <Hints />
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function nothing(asked: string | null, words: string): string {
  if (words !== '') return `Nothing matches “${words}”.`;
  return asked === 'headings' ? 'No headings here. Open a document that has some.' : 'Nothing here yet.';
}

function Hints() {
  return (
    <div className={styles.hints} aria-hidden="true">
      <span>
        <Kbd keys="ArrowUp" />
        <Kbd keys="ArrowDown" /> Move
      </span>
      <span>
        <Kbd keys="Enter" /> Run
      </span>
      <span>
        <Kbd keys="Ctrl+Enter" /> Open in a new tab
      </span>
      <span className={styles.space} />
      {paletteGroups.map(
        ({ id, title, prefix }) =>
          prefix && (
            <span key={id}>
              <code>{prefix}</code> {title.toLowerCase()}
            </span>
          ),
      )}
    </div>
  );
}
