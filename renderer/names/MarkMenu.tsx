import { type Colour, colours } from '../../core/model/highlight.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './MarkMenu.module.css';

/** Says what accepting a mention marks its words with, which is the mark used last, and lets another be chosen. */
export function MarkMenu({ value }: { readonly value: Colour }) {
  const names = useMarkNames();
  return (
    <Menu
      entries={colours.map((colour) => ({
        id: String(colour),
        label: names[colour - 1] ?? '',
        icon: <Swatch colour={colour} />,
        onSelect: () => void setPreferences({ lastColour: colour }),
      }))}
    >
      <Button>
        Marks as
        <Swatch colour={value} />
        <bdi className={styles.name}>{names[value - 1]}</bdi>
      </Button>
    </Menu>
  );
}

function Swatch({ colour }: { readonly colour: Colour }) {
  return (
    <span className={styles.swatch} style={{ background: `var(--hl-${colour}-swatch)` }} aria-hidden="true">
      {colour}
    </span>
  );
}
