import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'style'> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'destructive' | 'link';
  readonly size?: 'normal' | 'large';
}

/** A button with words. Disabled, it stays in the order of focus, so that its tooltip can say why. */
export function Button({ kind = 'plain', size = 'normal', ...rest }: ButtonProps) {
  return (
    <BaseButton
      focusableWhenDisabled
      className={`${styles.button} ${styles[kind]} ${size === 'large' ? styles.large : ''}`}
      {...rest}
    />
  );
}
