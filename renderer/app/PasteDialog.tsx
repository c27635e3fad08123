import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, inputClass } from '../ui/Field.tsx';
import { clipboardFile } from './clipboard-file.ts';
import { importFiles } from './commands.ts';
import styles from './PasteDialog.module.css';

/** Makes a document from pasted text. Headings and links of a copied page are kept if the text is left as it came. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const pasted = useRef<{ html: string; text: string } | null>(null);
  const add = () => {
    const file = clipboardFile(pasted.current?.text === text ? pasted.current.html : '', text);
    if (!file) return;
    importFiles([file]);
    onClose();
  };
  return (
    <Dialog title="Paste text" onClose={onClose} initialFocus={field}>
      <Field label="Text of the new document">
        <textarea
          className={`${inputClass} ${styles.text}`}
          dir="auto"
          ref={field}
          value={text}
          aria-label="Text of the new document"
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const html = event.clipboardData.getData('text/html');
            if (text || !html) return;
            event.preventDefault();
            const plain = event.clipboardData.getData('text/plain');
            pasted.current = { html, text: plain };
            setText(plain);
          }}
        />
      </Field>
      <div className="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button kind="primary" disabled={!text.trim()} onClick={add}>
          Add document
        </Button>
      </div>
    </Dialog>
  );
}
