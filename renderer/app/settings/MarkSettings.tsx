import { RadioGroup } from '@base-ui/react/radio-group';
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Preferences } from '../../../core/contract/library.ts';
import { type Colour, colours, MarkName, type MarkNames, markNames } from '../../../core/model/highlight.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { inputClass } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { usePreferences } from '../queries.ts';
import { setPreferences } from '../set-preferences.ts';
import { useMarkNames } from '../use-mark-names.ts';
import styles from './MarkSettings.module.css';

const paints = [
  ['fill-and-line', 'Fill and line'],
  ['fill', 'Fill alone'],
  ['line', 'Line alone, with its pattern'],
] as const satisfies readonly (readonly [Preferences['markPaint'], string])[];

/** What the eight marks are called. Their order, colours and patterns stay as they are. Below, how they are painted. */
export function MarkSettings() {
  const names = useMarkNames();
  const { data: preferences } = usePreferences();
  const isChanged = names.some((name, i) => name !== markNames[i]);
  const store = (changed: MarkNames, words: string) => {
    void setPreferences({ markNames: changed });
    announce(words);
  };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <p>A mark’s name stands wherever the mark does: in the reader, in lists and in exports.</p>
        <Button
          disabled={!isChanged}
          onClick={() => isChanged && store(markNames, 'All marks have their usual names again')}
        >
          Reset all
        </Button>
      </div>
      <ol className={styles.marks}>
        {colours.map((colour) => (
          <MarkRow
            key={colour}
            colour={colour}
            name={names[colour - 1] ?? ''}
            onRename={(name) => store(names.with(colour - 1, name), `Mark ${colour} is called ${name}`)}
          />
        ))}
      </ol>
      <h3>In the text</h3>
      <RadioGroup
        aria-label="How marks are shown in the text"
        className={styles.paints}
        value={preferences?.markPaint ?? 'fill-and-line'}
        onValueChange={(markPaint) => void setPreferences({ markPaint })}
      >
        {paints.map(([paint, words]) => (
          <RadioChoice key={paint} value={paint}>
            {words}
          </RadioChoice>
        ))}
      </RadioGroup>
    </div>
  );
}

interface MarkRowProps {
  readonly colour: Colour;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

/** Leaving the field or Enter keeps the name, Esc takes the typing back; an empty field means the usual name. */
function MarkRow({ colour, name, onRename }: MarkRowProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const usual = markNames[colour - 1] ?? '';
  const keep = () => {
    const wanted = MarkName.safeParse(draft?.trim() || usual);
    if (draft !== null && wanted.success && wanted.data !== name) onRename(wanted.data);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || draft === null) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles.mark}>
      <span className={styles.swatch} style={{ background: `var(--hl-${colour}-swatch)` }} aria-hidden="true">
        {colour}
      </span>
      <input
        className={inputClass}
        aria-label={`Name of mark ${colour}`}
        dir="auto"
        maxLength={40}
        placeholder={usual}
        value={draft ?? name}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {name !== usual && (
        <IconButton size="small" label={`Call it ${usual} again`} onClick={() => onRename(usual)}>
          <RotateCcw aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
