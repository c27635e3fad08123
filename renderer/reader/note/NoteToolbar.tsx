import { Toolbar } from '@base-ui/react/toolbar';
import {
  Bold,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Strikethrough,
  TextQuote,
} from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { KeyCommandId } from '../../app/keymap/key-commands.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { LinkField } from './LinkField.tsx';
import styles from './NoteToolbar.module.css';
import * as actions from './note-commands.ts';

interface Tool {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly action: actions.NoteAction;
  readonly command?: KeyCommandId;
}

const tools: readonly (readonly Tool[])[] = [
  [
    { label: 'Bold', Icon: Bold, action: actions.bold, command: 'editor.bold' },
    { label: 'Italic', Icon: Italic, action: actions.italic, command: 'editor.italic' },
    { label: 'Strikethrough', Icon: Strikethrough, action: actions.strike, command: 'editor.strike' },
  ],
  [
    { label: 'Bulleted list', Icon: List, action: actions.bulletList },
    { label: 'Numbered list', Icon: ListOrdered, action: actions.orderedList },
    { label: 'Quotation', Icon: TextQuote, action: actions.quotation },
  ],
];

/** What a note can be dressed in. One Tab stop; the focus stays in the text. */
export function NoteToolbar({ view, state }: { readonly view: EditorView; readonly state: EditorState }) {
  const [linking, setLinking] = useState(false);
  const run = (command: actions.NoteAction['run']) => {
    command(view.state, view.dispatch.bind(view));
    view.focus();
  };
  const isLink = actions.link.isOn(state);
  if (linking)
    return (
      <LinkField
        onLink={(href) => {
          setLinking(false);
          run(actions.addLink(href));
        }}
        onCancel={() => {
          setLinking(false);
          view.focus();
        }}
      />
    );
  return (
    <Toolbar.Root className={styles.toolbar} aria-label="Format">
      {tools.map((group) => (
        <div key={group[0]?.label} className={styles.group}>
          {group.map(({ label, Icon, action, command }) => (
            <Tool
              key={label}
              label={label}
              command={command}
              isOn={action.isOn(state)}
              onPress={() => run(action.run)}
            >
              <Icon aria-hidden="true" />
            </Tool>
          ))}
        </div>
      ))}
      <Tool
        label={isLink ? 'Remove link' : 'Web link'}
        command={undefined}
        isOn={isLink}
        onPress={() => (isLink ? run(actions.removeLink) : setLinking(true))}
      >
        <Link aria-hidden="true" />
      </Tool>
      <span className={styles.hint}>Markdown works</span>
    </Toolbar.Root>
  );
}

interface ToolProps {
  readonly label: string;
  readonly command: KeyCommandId | undefined;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, command, isOn, onPress, children }: ToolProps) {
  return (
    <Tooltip label={label} command={command}>
      <Toolbar.Button
        className={styles.tool}
        aria-label={label}
        aria-pressed={isOn}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        {children}
      </Toolbar.Button>
    </Tooltip>
  );
}
