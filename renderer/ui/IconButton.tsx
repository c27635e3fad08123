import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';
import { Tooltip, type TooltipProps } from './Tooltip.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'style' | 'children'>,
    Pick<TooltipProps, 'command' | 'keys'> {
  /** What the button does; its accessible name and its tooltip. */
  readonly label: string;
  readonly size?: 'normal' | 'small';
  readonly children: ReactNode;
}

/** A button with an icon alone. */
export function IconButton({ label, command, keys, size = 'normal', children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} command={command} keys={keys}>
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
