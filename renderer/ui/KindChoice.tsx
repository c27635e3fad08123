import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './KindChoice.module.css';
import { KindIcon } from './KindIcon.tsx';

export interface KindChoiceProps {
  readonly name: string;
  readonly onChoose: (kind: TagKind) => void;
  readonly onCancel: () => void;
}

const kindNames = {
  actor: 'Actor',
  theme: 'Theme',
  place: 'Place',
  source: 'Source',
  event: 'Event',
} satisfies Record<TagKind, string>;

/** Asks once what a new tag names. The arrow keys choose, Enter makes the tag. */
export function KindChoice({ name, onChoose, onCancel }: KindChoiceProps) {
  const [kind, setKind] = useState<TagKind>('actor');
  const first = useRef<HTMLElement>(null);
  useEffect(() => first.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onChoose(kind);
    else onCancel();
  };

  return (
    <div className={styles.choice} onKeyDownCapture={onKeyDown}>
      <p>
        What is “<bdi>{name}</bdi>”?
      </p>
      <RadioGroup
        className={styles.kinds}
        aria-label={`Kind of the new tag ${name}`}
        value={kind}
        onValueChange={(value) => {
          if (value) setKind(value);
        }}
      >
        {tagKinds.map((each) => (
          <Radio.Root key={each} value={each} className={styles.kind} ref={each === 'actor' ? first : null}>
            <KindIcon kind={each} />
            {kindNames[each]}
          </Radio.Root>
        ))}
      </RadioGroup>
      <Button kind="primary" onClick={() => onChoose(kind)}>
        Add tag
        <Kbd keys="Enter" tone="accent" />
      </Button>
    </div>
  );
}
