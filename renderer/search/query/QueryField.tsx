import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useMemo, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { begunAt, type Completion, completionsOf, type Known } from './completion.ts';
import styles from './QueryField.module.css';
import { queryFieldId } from './query-field-id.ts';
import { writeCompletion } from './write-completion.ts';

export interface QueryFieldProps {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly known: Known;
  readonly onType: (text: string) => void;
  /** Takes up a query as a whole: a value that was chosen, an emptied field. */
  readonly onAsk: (query: string) => void;
  /** Leads to the hits. */
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Where the query is written. What a field may have for its value is offered below. */
export const QueryField = memo(function QueryField(props: QueryFieldProps) {
  const { fieldRef, text, known, onType, onAsk, onEnter, onLeave } = props;
  const [caret, setCaret] = useState(text.length);
  /** The text for which the offer was refused. */
  const [refused, setRefused] = useState<string | null>(null);
  const isHighlighted = useRef(false);
  const begun = useMemo(() => begunAt(text, caret), [text, caret]);
  const options = useMemo(() => {
    if (!begun || refused === text) return [];
    const found = completionsOf(begun, known);
    const isWritten = found.length === 1 && found[0]?.label === begun.typed;
    return isWritten ? [] : found;
  }, [begun, known, refused, text]);

  const choose = (option: Completion) => {
    if (!begun) return;
    const written = writeCompletion(text, begun, option);
    onAsk(written.text);
    requestAnimationFrame(() => {
      fieldRef.current?.focus();
      fieldRef.current?.setSelectionRange(written.caret, written.caret);
      setCaret(written.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = options.length > 0;
    if (event.key === 'Escape' && isOpen) setRefused(text);
    else if (event.key === 'Escape' && text !== '') onAsk('');
    else if (event.key === 'ArrowDown' && !isOpen) onEnter();
    else if (event.key === 'Enter' && !(isOpen && isHighlighted.current)) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.field} aria-label="Query">
      <Search aria-hidden="true" />
      <Autocomplete.Root
        items={options}
        filter={null}
        inline
        open={options.length > 0}
        autoHighlight="always"
        value={text}
        onValueChange={(value, { reason }) => {
          if (reason !== 'item-press') onType(value);
        }}
        itemToStringValue={({ label }: Completion) => label}
        onItemHighlighted={(option) => {
          isHighlighted.current = option !== undefined;
        }}
      >
        <Autocomplete.Input
          ref={fieldRef}
          id={queryFieldId}
          className={styles.input}
          dir="auto"
          aria-label="What to search for"
          placeholder="Words, “a phrase”, actor:name, NOT, NEAR"
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? text.length)}
          onBlur={onLeave}
        />
        <Autocomplete.List className={styles.options} aria-label="Values">
          {(option: Completion) => (
            <Autocomplete.Item
              key={option.key}
              value={option}
              className={styles.option}
              onClick={() => choose(option)}
            >
              {option.kind && <KindIcon kind={option.kind} size={14} />}
              <bdi>{option.label}</bdi>
              {option.other && (
                <small>
                  also: <bdi>{option.other}</bdi>
                </small>
              )}
              {option.uses !== null && <span className={styles.uses}>{option.uses}</span>}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
      {text !== '' && (
        <IconButton
          label="Clear"
          size="small"
          onClick={() => {
            onAsk('');
            fieldRef.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </IconButton>
      )}
    </search>
  );
});
