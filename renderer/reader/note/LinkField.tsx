import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './NoteToolbar.module.css';
import { isLinkAddress } from './note-schema.ts';

export interface LinkFieldProps {
  readonly onLink: (href: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a link's address. */
export function LinkField({ onLink, onCancel }: LinkFieldProps) {
  const [address, setAddress] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isGood = isLinkAddress(address.trim());

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (isGood) onLink(address.trim());
  };

  return (
    <div className={styles.link}>
      <input
        ref={input}
        className={styles.address}
        aria-label="Link address"
        aria-invalid={address !== '' && !isGood}
        placeholder="https://"
        spellCheck={false}
        autoComplete="off"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button kind="link" disabled={!isGood} onClick={() => onLink(address.trim())}>
        Link
      </Button>
    </div>
  );
}
