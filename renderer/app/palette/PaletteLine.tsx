import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { CommandKey } from '../keymap/CommandKey.tsx';
import styles from './Palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';
import type { Found } from './rank-entries.ts';

export interface PaletteLineProps {
  readonly found: Found<PaletteEntry>;
  readonly onChoose: () => void;
}

/** One line of the palette: icon, name with what matched in it, what else is known, its key. */
export function PaletteLine({ found, onChoose }: PaletteLineProps) {
  const { icon, name, detail, aside, command, id } = found.entry;
  const shownDetail = found.other && !detail?.includes(found.other) ? `also ${found.other}` : detail;
  return (
    <Command.Item value={id} className={styles.line} onSelect={onChoose}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <bdi className={styles.name}>{emphasised(name, found.parts)}</bdi>
        {shownDetail && <bdi className={styles.detail}>{shownDetail}</bdi>}
      </span>
      {aside && <span className={styles.aside}>{aside}</span>}
      {command && <CommandKey id={command} />}
    </Command.Item>
  );
}

function emphasised(name: string, parts: Found<unknown>['parts']): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of parts) {
    pieces.push(name.slice(at, start), <b key={start}>{name.slice(start, end)}</b>);
    at = end;
  }
  return [...pieces, name.slice(at)];
}
