import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Choices.module.css';

/** A box to tick, with its words; `hint` says more in a quieter tone. */
export function Checkbox({
  checked,
  onChange,
  hint,
  children,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box within is the control
    <label className={styles.choice}>
      <BaseCheckbox.Root
        className={styles.box}
        checked={checked}
        onCheckedChange={onChange}
        onKeyDown={(event) => {
          // With Ctrl the key is a command of the page; the box would swallow it.
          if (event.ctrlKey || event.metaKey) event.preventBaseUIHandler();
        }}
      >
        <BaseCheckbox.Indicator className={styles.tick}>
          <Check aria-hidden="true" />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className={styles.words}>{children}</span>
      {hint && <small className={styles.hint}>{hint}</small>}
    </label>
  );
}
