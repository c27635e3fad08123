import { Field as BaseField } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** A labelled field of a form, with a line beneath for what is wrong with it. */
export function Field({
  label,
  error,
  children,
}: {
  label: string;
  error?: string | null;
  children: ReactNode;
}) {
  return (
    <BaseField.Root className={styles.field} invalid={Boolean(error)}>
      <BaseField.Label className={styles.label}>{label}</BaseField.Label>
      {children}
      {error && (
        <BaseField.Error className={styles.error} match>
          {error}
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}

/** The look of a text field, for `Field.Control`, inputs and text areas. */
export const inputClass = styles.input ?? '';
