import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What stands where a list has nothing to show: one sentence and at most one button. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon}
      <p>{title}</p>
      {children}
    </div>
  );
}
