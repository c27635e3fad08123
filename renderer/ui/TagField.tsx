import { Autocomplete } from '@base-ui/react/autocomplete';
import { Plus, Tag as TagIcon } from 'lucide-react';
import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { keymap } from '../app/keymap/keymap-store.ts';
import { Kbd } from './Kbd.tsx';
import { KindChoice } from './KindChoice.tsx';
import { KindIcon } from './KindIcon.tsx';
import { findTagNamed, rankTags, type TagMatch } from './rank-tags.ts';
import { TagChip } from './TagChip.tsx';
import styles from './TagField.module.css';

export interface TagFieldProps {
  readonly tags: readonly TagSummary[];
  /** The tags that are on already, in the order in which they were added. */
  readonly chosen: readonly TagSummary[];
  readonly onAdd: (id: TagId) => void;
  readonly onRemove: (id: TagId) => void;
  /** Without it, only known tags can be added. */
  readonly onCreate?: (kind: TagKind, name: string) => void;
  /** What the field is for; its accessible name and, if it is given, its placeholder. */
  readonly label?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** For a place that has its own inset: no sign, no padding. */
  readonly compact?: boolean;
  /** The words that are tagged: what they name comes first. */
  readonly passage?: string;
  /** Given where tags can be pinned to digits: their digits are shown, and the key pins the tag at hand. */
  readonly pins?: TagPins;
}

export interface TagPins {
  readonly digitOf: (id: TagId) => number | null;
  readonly toggle: (tag: TagSummary) => void;
}

type Option = { readonly match: TagMatch<TagSummary> } | { readonly newName: string };

const mostOptions = 6;

/** Finds tags as one types, by name and alias, and adds them; a name that is not known yet becomes a new tag. */
export function TagField({
  tags,
  chosen,
  onAdd,
  onRemove,
  onCreate,
  label,
  inputRef,
  compact,
  passage,
  pins,
}: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [newName, setNewName] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const atHand = useRef<Option | undefined>(undefined);
  const options = useMemo(
    () => optionsFor(tags, chosen, typed, passage, onCreate !== undefined),
    [tags, chosen, typed, passage, onCreate],
  );

  const choose = (option: Option) => {
    if ('newName' in option) setNewName(option.newName);
    else {
      onAdd(option.match.tag.id);
      setTyped('');
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = chosen.at(-1);
    if (pins && keymap().isCommand(event.nativeEvent, 'reader.pin') && event.altKey) {
      const option = typed === '' ? undefined : atHand.current;
      const tag = option && 'match' in option ? option.match.tag : last;
      if (tag) pins.toggle(tag);
      event.preventDefault();
      event.stopPropagation();
    }
    if (event.key === 'Backspace' && typed === '' && last) onRemove(last.id);
    if (event.key === 'Enter' && event.shiftKey && typed.trim() !== '') {
      event.preventDefault();
      event.stopPropagation();
      const known = findTagNamed(tags, typed);
      if (!known) {
        if (onCreate) setNewName(typed.trim());
      } else if (!chosen.includes(known)) {
        onAdd(known.id);
        setTyped('');
      }
    }
  };

  const leaveChoice = () => {
    setNewName(null);
    input.current?.focus();
  };

  return (
    <Autocomplete.Root
      items={options}
      filter={null}
      inline
      open={options.length > 0 && newName === null}
      autoHighlight="always"
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value);
      }}
      itemToStringValue={optionText}
      onItemHighlighted={(option) => {
        atHand.current = option;
      }}
    >
      <div
        className={styles.field}
        data-compact={compact ? '' : undefined}
        onPointerDown={(event) => focusInput(event, input.current)}
      >
        {!compact && <TagIcon size={16} strokeWidth={1.75} aria-hidden="true" className={styles.sign} />}
        {chosen.map((tag) => (
          <TagChip key={tag.id} tag={tag} onRemove={() => onRemove(tag.id)} />
        ))}
        <Autocomplete.Input
          ref={(element) => {
            input.current = element;
            if (typeof inputRef === 'function') inputRef(element);
            else if (inputRef) inputRef.current = element;
          }}
          className={styles.input}
          aria-label={label ?? 'Add a tag'}
          placeholder={label ? label : chosen.length === 0 ? 'Tag' : compact ? 'Add a tag' : ''}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
        />
      </div>
      {newName === null ? (
        <Autocomplete.List className={styles.list} aria-label="Tags">
          {(option: Option) => (
            <Autocomplete.Item
              key={optionKey(option)}
              value={option}
              className={styles.option}
              onClick={() => choose(option)}
            >
              {'newName' in option ? (
                <NewOption name={option.newName} />
              ) : (
                <KnownOption {...option.match} digit={pins?.digitOf(option.match.tag.id) ?? null} />
              )}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      ) : (
        <KindChoice
          name={newName}
          onChoose={(kind) => {
            onCreate?.(kind, newName);
            setTyped('');
            leaveChoice();
          }}
          onCancel={leaveChoice}
        />
      )}
    </Autocomplete.Root>
  );
}

function KnownOption({ digit, ...match }: TagMatch<TagSummary> & { readonly digit: number | null }) {
  const { tag, alias, start, end } = match;
  return (
    <>
      <KindIcon kind={tag.kind} size={14} />
      <span className={styles.words}>
        <bdi>{alias === null ? <Matched text={tag.name} start={start} end={end} /> : tag.name}</bdi>
        <OtherName {...match} />
      </span>
      {digit !== null && <Kbd keys={String(digit)} />}
      <span className={styles.uses}>{tag.highlights}</span>
      <span className={styles.enter}>
        <Kbd keys="Enter" />
      </span>
    </>
  );
}

/** The other name that matched, and whether the passage names the tag. */
function OtherName({ tag, alias, start, end, here }: TagMatch<TagSummary>) {
  const other = alias ?? (here === tag.name ? null : here);
  if (other === null) return here === null ? null : <small>named here</small>;
  return (
    <small>
      also: <bdi>{alias === null ? other : <Matched text={alias} start={start} end={end} />}</bdi>
      {here === other ? ', named here' : here !== null && `, named here as “${here}”`}
    </small>
  );
}

function NewOption({ name }: { readonly name: string }) {
  return (
    <>
      <Plus size={14} strokeWidth={1.9} aria-hidden="true" />
      <span className={styles.words}>
        <span>
          New tag “<bdi>{name}</bdi>”
        </span>
      </span>
      <Kbd keys="Shift+Enter" />
    </>
  );
}

function Matched({
  text,
  start,
  end,
}: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}) {
  return (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end)}
    </>
  );
}

function optionsFor(
  tags: readonly TagSummary[],
  chosen: readonly TagSummary[],
  typed: string,
  passage: string | undefined,
  canCreate: boolean,
): Option[] {
  const chosenIds = new Set(chosen.map((tag) => tag.id));
  const matches = rankTags(
    tags.filter((tag) => !chosenIds.has(tag.id)),
    typed,
    passage,
  );
  const known = matches.slice(0, mostOptions).map((match) => ({ match }));
  const name = typed.trim();
  return !canCreate || name === '' || findTagNamed(tags, name) ? known : [...known, { newName: name }];
}

const optionText = (option: Option) => ('newName' in option ? option.newName : option.match.tag.name);
const optionKey = (option: Option) => ('newName' in option ? 'new' : option.match.tag.id);

function focusInput(event: React.PointerEvent, input: HTMLInputElement | null) {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  input?.focus();
}
