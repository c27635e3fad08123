import {
  Copy,
  EyeOff,
  Highlighter,
  ListChecks,
  type LucideIcon,
  Palette,
  Pencil,
  Repeat2,
  SpellCheck,
  SquareArrowOutUpRight,
  Tag,
  TextSearch,
  TextSelect,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import { type MouseEvent, type ReactElement, use, useState } from 'react';
import { HighlightId } from '../../core/model/ids.ts';
import type { KeyCommandId } from '../app/keymap/key-commands.ts';
import { useCommandLabel } from '../app/keymap/use-command-label.ts';
import { runCommand } from '../app/keymap/use-keys.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import type { MenuEntry } from '../ui/menu-entry.tsx';
import { nameUnder } from './names/name-under.ts';
import { type Reading, ReadingContext } from './reading.ts';

/** What can be done with a passage that is selected or marked, and with one that is marked. */
const forPassage: readonly (readonly [KeyCommandId, LucideIcon])[] = [
  ['reader.mark-again', Highlighter],
  ['reader.colour', Palette],
  ['reader.tag', Tag],
  ['reader.note', Pencil],
  ['reader.repeat-tags', Repeat2],
];
const forHighlight: readonly (readonly [KeyCommandId, LucideIcon])[] = [
  ['reader.open-card', SquareArrowOutUpRight],
  ['reader.delete', Trash2],
];
const forName: readonly (readonly [KeyCommandId, LucideIcon])[] = [
  ['reader.tag-name', WandSparkles],
  ['reader.refuse-name', EyeOff],
  ['reader.review-name', ListChecks],
];
const forWords: readonly (readonly [KeyCommandId, LucideIcon])[] = [['reader.correct', SpellCheck]];
const forText: readonly (readonly [KeyCommandId, LucideIcon])[] = [
  ['reader.select-all', TextSelect],
  ['reader.find', TextSearch],
  ['app.names', ListChecks],
];

/** The commands of the key map for what is right-clicked in a text, with their keys. */
export function TextMenu({ children }: { children: ReactElement }) {
  const reading = use(ReadingContext);
  const labelOf = useCommandLabel();
  const [isOnName, setOnName] = useState(false);
  const entry = ([command, Icon]: readonly [KeyCommandId, LucideIcon]): MenuEntry => ({
    label: labelOf(command),
    icon: <Icon aria-hidden="true" />,
    command,
    isDestructive: command === 'reader.delete',
    // Not before the menu has given the focus back, which a popover or a card is to get then.
    onSelect: () => void setTimeout(() => runCommand(command)),
  });
  const copy: MenuEntry = {
    label: 'Copy',
    icon: <Copy aria-hidden="true" />,
    keys: 'Ctrl+C',
    onSelect: () => void setTimeout(() => reading && copyFrom(reading)),
  };
  const { selection = null, selectedId = null } = reading?.model ?? {};
  const isMarked = selection === null && selectedId !== null;
  const entries = [
    ...(isOnName ? forName.map(entry) : []),
    ...(selection || isMarked ? [...forPassage.map(entry), copy, ...forWords.map(entry)] : []),
    ...(isMarked ? forHighlight.map(entry) : []),
    ...forText.map(entry),
  ];
  return (
    <ContextMenu
      entries={entries}
      onOpen={(event) => {
        if (!reading) return;
        setOnName(selectName(event, reading));
        selectUnder(event, reading);
      }}
    >
      {children}
    </ContextMenu>
  );
}

/** Selects the name under the pointer that is not tagged, unless other words are selected; says whether there is one. */
function selectName({ target }: MouseEvent, { model, surface }: Reading): boolean {
  const name = nameUnder(surface, target);
  if (name && !model.selection) void surface.select(name.start, name.end);
  return name !== null;
}

/** Selects the shortest highlight under the pointer, unless words are selected. */
function selectUnder({ target }: MouseEvent, { model, send, surface }: Reading): void {
  if (surface.selection || model.selection || !(target instanceof Element)) return;
  const ids = target.closest<HTMLElement>('[data-highlights]')?.dataset.highlights?.split(' ') ?? [];
  if (model.selectedId && ids.includes(model.selectedId)) return;
  const shortest = ids.filter(Boolean).at(-1);
  if (shortest) send({ do: 'select', id: HighlightId.parse(shortest) });
}

function copyFrom({ surface }: Reading): void {
  surface.focus();
  document.execCommand('copy');
}
