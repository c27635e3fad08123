import { Check, Minus } from 'lucide-react';
import styles from './TableGrid.module.css';

/** Whether a line is chosen, as it is seen; the line says it to screen readers. */
export function Tick({ state }: { readonly state: 'none' | 'some' | 'all' }) {
  return (
    <span className={styles.box} data-state={state} aria-hidden="true">
      {state === 'all' && <Check size={12} strokeWidth={3} />}
      {state === 'some' && <Minus size={12} strokeWidth={3} />}
    </span>
  );
}
