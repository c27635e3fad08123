import { Radio } from '@base-ui/react/radio';
import type { ReactNode, Ref } from 'react';
import styles from './Choices.module.css';

/** One of a group's choices, with its words; `hint` stands at the far end. It belongs in a `RadioGroup`. */
export function RadioChoice({
  value,
  hint,
  ref,
  children,
}: {
  readonly value: string;
  readonly hint?: string | undefined;
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the button within is the control
    <label className={styles.choice}>
      <Radio.Root value={value} className={styles.radio} {...(ref ? { ref } : {})} />
      <span className={styles.words}>{children}</span>
      {hint && <small className={styles.farHint}>{hint}</small>}
    </label>
  );
}
