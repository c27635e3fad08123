import { Search } from 'lucide-react';
import { useContext, useSyncExternalStore } from 'react';
import { runCommand } from '../../app/keymap/use-keys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { type Reading, ReadingContext } from '../reading.ts';

/** Opens and closes find from the reader's head. */
export function FindButton() {
  const reading = useContext(ReadingContext);
  return reading && <Toggle {...reading} />;
}

function Toggle({ find, panels }: Reading) {
  const { isOpen } = useSyncExternalStore(find.subscribe, find.get);
  return (
    <IconButton
      label={isOpen ? 'Close find' : 'Find'}
      command="reader.find"
      aria-pressed={isOpen}
      onClick={() => {
        if (!isOpen) return runCommand('reader.find');
        find.close();
        panels.set({ find: false });
      }}
    >
      <Search />
    </IconButton>
  );
}
