import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './KindChoice.module.css';
import { KindIcon } from './KindIcon.tsx';
import { kindNames } from './kind-names.ts';

export interface KindChoiceProps {
  readonly name: string;
  readonly onChoose: (kind: TagKind) => void;
  readonly onCancel: () => void;
}

/** Asks once what a new tag names. The arrow keys choose, Enter makes the tag. */
export function KindChoice({ name, onChoose, onCancel }: KindChoiceProps) {
  const [kind, setKind] = useState<TagKind>('actor');
  const group = useRef<HTMLDivElement>(null);
  const focus = (each: TagKind) =>
    group.current?.querySelector<HTMLElement>(`[data-kind="${each}"]`)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes here once, when the question is asked
  useEffect(() => focus(kind), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The arrows are taken here: the group knows its first choice only after it has been drawn once more.
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = tagKinds[(tagKinds.indexOf(kind) + step + tagKinds.length) % tagKinds.length] ?? kind;
      setKind(next);
      focus(next);
    } else if (event.key === 'Enter') onChoose(kind);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.choice} onKeyDownCapture={onKeyDown}>
      <p>
        What is “<bdi>{name}</bdi>”?
      </p>
      <RadioGroup
        ref={group}
        className={styles.kinds}
        aria-label={`Kind of the new tag ${name}`}
        value={kind}
        onValueChange={(value) => {
          if (value) setKind(value);
        }}
      >
        {tagKinds.map((each) => (
          <Radio.Root key={each} value={each} className={styles.kind} data-kind={each}>
            <KindIcon kind={each} />
            {kindNames[each]}
          </Radio.Root>
        ))}
      </RadioGroup>
      <Button kind="primary" data-add-tag onClick={() => onChoose(kind)}>
        Add tag
        <Kbd keys="Enter" tone="accent" />
      </Button>
    </div>
  );
}
