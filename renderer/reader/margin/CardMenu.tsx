import { Menu } from '@base-ui/react/menu';
import {
  ChevronRight,
  Combine,
  Copy,
  Ellipsis,
  History,
  MoveHorizontal,
  Palette,
  Pencil,
  Quote,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { colours } from '../../../core/model/highlight.ts';
import { openDialog } from '../../app/dialog-store.ts';
import type { KeyCommandId } from '../../app/keymap/key-commands.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import menuStyles from '../../ui/Menu.module.css';
import { EntryContent } from '../../ui/menu-entry.tsx';
import { useMerging } from '../merge/use-merge.ts';
import { useReading } from '../reading.ts';
import { removeHighlight } from './CardActions.tsx';
import styles from './CardMenu.module.css';
import { copyQuote } from './copy-quote.ts';
import type { MarginActions } from './margin-props.ts';

export interface CardMenuProps {
  readonly highlight: HighlightInText;
  readonly actions: MarginActions;
}

/** Everything that can be done with a highlight, with its keys. */
export function CardMenu({ highlight, actions }: CardMenuProps) {
  const { surface, document } = useReading();
  const merging = useMerging(highlight);
  const { id } = highlight;
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <IconButton size="small" label="More">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={menuStyles.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menuStyles.popup}>
            <MarkMenu highlight={highlight} />
            <Item
              label="Tags"
              icon={<Tag aria-hidden="true" />}
              command="reader.tag"
              onSelect={() => actions.edit({ id, field: 'tag' })}
            />
            <Item
              label="Note"
              icon={<Pencil aria-hidden="true" />}
              command="reader.note"
              onSelect={() => actions.edit({ id, field: 'note' })}
            />
            {merging?.extend && (
              <Item
                label="Extend existing"
                icon={<MoveHorizontal aria-hidden="true" />}
                command="reader.extend-existing"
                onSelect={() => void merging.extend?.()}
              />
            )}
            {merging?.merge && (
              <Item
                label="Merge highlights"
                icon={<Combine aria-hidden="true" />}
                command="reader.merge"
                onSelect={() => void merging.merge?.()}
              />
            )}
            <Item
              label="Copy quote"
              icon={<Copy aria-hidden="true" />}
              onSelect={() => void copyQuote(surface, highlight)}
            />
            <Item
              label="Copy with citation"
              icon={<Quote aria-hidden="true" />}
              keys="Ctrl+C"
              onSelect={() => void copyQuote(surface, highlight, document)}
            />
            <Item
              label="History"
              icon={<History aria-hidden="true" />}
              onSelect={() => openDialog({ kind: 'highlight-history', id })}
            />
            <Item
              label="Delete highlight"
              icon={<Trash2 aria-hidden="true" />}
              command="reader.delete"
              isDestructive
              onSelect={() => removeHighlight(highlight, actions)}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly command?: KeyCommandId;
  readonly keys?: string;
  readonly isDestructive?: boolean;
  readonly onSelect: () => void;
}

function Item(entry: ItemProps) {
  return (
    <Menu.Item
      className={`${menuStyles.item} ${entry.isDestructive ? menuStyles.destructive : ''}`}
      onClick={entry.onSelect}
    >
      <EntryContent entry={entry} />
    </Menu.Item>
  );
}

function MarkMenu({ highlight }: { readonly highlight: HighlightInText }) {
  const { commands } = useReading();
  const names = useMarkNames();
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menuStyles.item}>
        <Palette aria-hidden="true" />
        <span>Mark</span>
        <ChevronRight className={styles.more} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={menuStyles.positioner} alignOffset={-4}>
          <Menu.Popup className={menuStyles.popup}>
            <Menu.RadioGroup
              value={highlight.colour}
              onValueChange={(value) => {
                const colour = colours.find((each) => each === value);
                if (!colour) return;
                commands.recolour(highlight, colour);
                announce(`Marked as ${names[colour - 1]}`);
              }}
            >
              {colours.map((colour) => (
                <Menu.RadioItem key={colour} value={colour} className={menuStyles.item} closeOnClick>
                  <span
                    className={styles.swatch}
                    style={{ background: `var(--hl-${colour}-swatch)` }}
                    aria-hidden="true"
                  >
                    {colour}
                  </span>
                  <bdi>{names[colour - 1]}</bdi>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
