import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type Colour, colours } from '../../core/model/highlight.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import styles from './MarkSwatches.module.css';

export interface MarkSwatchesProps {
  /** null while no mark is chosen. */
  readonly value: Colour | null;
  readonly onChange: (colour: Colour) => void;
  readonly size?: 'normal' | 'small';
  /** The mark that has the focus ready, if the group is to be the first field. */
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** The eight marks as a radio group: each a hue, a digit and a name. */
export function MarkSwatches({ value, onChange, size = 'normal', inputRef }: MarkSwatchesProps) {
  const names = useMarkNames();
  return (
    <RadioGroup
      className={`${styles.group} ${size === 'small' ? styles.small : ''}`}
      aria-label="Mark"
      value={value}
      onValueChange={(colour) => {
        if (colour !== null) onChange(colour);
      }}
      {...(inputRef ? { inputRef } : {})}
    >
      {colours.map((colour) => (
        <Radio.Root
          key={colour}
          value={colour}
          className={styles.swatch}
          style={{ background: `var(--hl-${colour}-swatch)` }}
          aria-label={names[colour - 1]}
          title={names[colour - 1]}
        >
          {colour}
        </Radio.Root>
      ))}
      {value && (
        <span className={styles.name} aria-hidden="true">
          {names[value - 1]}
        </span>
      )}
    </RadioGroup>
  );
}
