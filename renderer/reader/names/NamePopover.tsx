import { EyeOff, ListChecks, Replace } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { TagId } from '../../../core/model/ids.ts';
import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { keymap } from '../../app/keymap/keymap-store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { isTyping } from '../../ui/keys.ts';
import { TagField } from '../../ui/TagField.tsx';
import { TextPopover } from '../popover/TextPopover.tsx';
import { useReading } from '../reading.ts';
import { toRange } from '../text/text-surface.ts';
import type { Mention } from './mention-index.ts';
import styles from './NamePopover.module.css';

export interface NamePopoverProps {
  readonly mention: Mention;
  readonly onTag: (id: TagId) => void;
  readonly onRefuse: () => void;
  /** Opens the list of all mentions of the likeliest tag. */
  readonly onReview: () => void;
  /** The caller gives the text the focus again. */
  readonly onClose: () => void;
}

/** What it may grow to. */
const greatestHeight = 260;

/** Asks about a name in the text: which tag, another one, none here, or all of its mentions in a list. */
export function NamePopover({ mention, onTag, onRefuse, onReview, onClose }: NamePopoverProps) {
  const { surface, tags } = useReading();
  const [isOther, setOther] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [range] = useState(() => toRange(mention));
  const meanings = mention.meanings.flatMap((id) => tags.get(id) ?? []);
  const others = useMemo(() => [...tags.values()], [tags]);
  const words = surface.slice(mention.start, mention.end) ?? '';

  const tag = (id: TagId) => {
    onTag(id);
    onClose();
  };
  const refuse = () => {
    onRefuse();
    onClose();
  };
  const other = () => {
    setOther(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent, target } = event;
    const commands = keymap().commandsOf(nativeEvent, { isTyping: isTyping(target) });
    const digit = /^Digit[1-9]$/.test(nativeEvent.code) && !isTyping(target);
    const meant = digit ? meanings[Number(nativeEvent.code.slice(-1)) - 1] : undefined;
    const [first] = meanings;
    if (meant) tag(meant.id);
    else if (commands.includes('reader.tag-name') && first) tag(first.id);
    else if (commands.includes('names.refuse') || commands.includes('reader.refuse-name')) refuse();
    else if (commands.includes('names.other')) other();
    else if (commands.includes('reader.review-name')) onReview();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (!range) return null;
  return (
    <TextPopover
      geometry={surface}
      range={range}
      label="Name that is not tagged"
      className={styles.popup}
      greatestHeight={greatestHeight}
      popup={popup}
      initialFocus={() => popup.current?.querySelector<HTMLElement>('button') ?? null}
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <p className={styles.words}>
        “<bdi>{words}</bdi>”{meanings.length > 1 && ' may be'}
      </p>
      {meanings.map(({ id, kind, name }, i) => (
        <Line
          key={id}
          icon={<KindIcon kind={kind} size={16} />}
          keys={
            <>
              {i === 0 && <CommandKey id="reader.tag-name" />}
              {meanings.length > 1 && <Kbd keys={String(i + 1)} />}
            </>
          }
          onPress={() => tag(id)}
        >
          Tag as <bdi>{name}</bdi>
        </Line>
      ))}
      <Line icon={<Replace aria-hidden="true" />} keys={<CommandKey id="names.other" />} onPress={other}>
        Not this
      </Line>
      {isOther && (
        <div className={styles.field}>
          <TagField
            tags={others}
            chosen={[]}
            onAdd={tag}
            onRemove={() => {}}
            label="What it means here"
            inputRef={field}
          />
        </div>
      )}
      <Line icon={<EyeOff aria-hidden="true" />} keys={<CommandKey id="names.refuse" />} onPress={refuse}>
        Ignore here
      </Line>
      <Line
        icon={<ListChecks aria-hidden="true" />}
        keys={<CommandKey id="reader.review-name" />}
        onPress={onReview}
      >
        Review all mentions
      </Line>
    </TextPopover>
  );
}

interface LineProps {
  readonly icon: ReactNode;
  readonly keys: ReactNode;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Line({ icon, keys, onPress, children }: LineProps) {
  return (
    <button type="button" className={styles.line} onClick={onPress}>
      {icon}
      <span className={styles.label}>{children}</span>
      {keys}
    </button>
  );
}
