import { useId, useState } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { encodingGroups, encodingName } from '../../core/text/encodings.ts';
import { reopenDocument } from '../app/commands.ts';
import { Button } from '../ui/Button.tsx';
import { inputClass } from '../ui/Field.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { EncodingOptions } from './EncodingOptions.tsx';
import styles from './Reopen.module.css';

/** Reads the original again where its letters came out wrong: the text becomes a new version. */
export function Reopen({ documentId, encoding }: { documentId: DocumentId; encoding: string }) {
  const id = useId();
  const [chosen, setChosen] = useState(encoding);
  const [isBusy, setBusy] = useState(false);
  const reopen = async () => {
    setBusy(true);
    await reopenDocument(documentId, chosen);
    setBusy(false);
  };
  const isKnown = encodingGroups.some(({ encodings }) => encodings.some(({ label }) => label === encoding));
  return (
    <div className={styles.reopen}>
      <label htmlFor={id}>Read as</label>
      <select
        id={id}
        className={inputClass}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {!isKnown && <option value={encoding}>{encodingName(encoding)}</option>}
        <EncodingOptions />
      </select>
      <Button disabled={chosen === encoding || isBusy} onClick={() => void reopen()}>
        {isBusy ? 'Reading again…' : 'Reopen'}
      </Button>
      {isBusy && <LoadingLine label="Reading the file again" />}
      <p>Are the letters wrong? The file is read again; the text as it is stays as a version.</p>
    </div>
  );
}
