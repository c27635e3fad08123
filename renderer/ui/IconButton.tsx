import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'style' | 'children'> {
  /** What the button does; its accessible name and its tooltip. */
  readonly label: string;
  /** The binding that does the same, for example `Ctrl+\`. */
  readonly keys?: string;
  readonly size?: 'normal' | 'small';
  readonly children: ReactNode;
}

/** A button with an icon alone. */
export function IconButton({ label, keys, size = 'normal', children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(keys ? { keys } : {})}>
      <BaseButton
        focusableWhenDisabled
        aria-label={label}
        className={`${styles.button} ${size === 'small' ? styles.small : ''}`}
        {...rest}
      >
        {children}
      </BaseButton>
    </Tooltip>
  );
}
