import { Field as BaseField } from '@base-ui/react/field';
import type { HostInfo } from '../../core/contract/library.ts';
import { client } from '../app/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { Button } from '../ui/Button.tsx';
import { Field, inputClass } from '../ui/Field.tsx';
import styles from './FolderField.module.css';

/** The folder to write to: typed, or chosen where the shell has a chooser. */
export function FolderField({
  folder,
  host,
  error,
  onChange,
}: {
  folder: string;
  host: HostInfo | undefined;
  error: string | null;
  onChange: (folder: string) => void;
}) {
  const choose = async () => {
    try {
      const chosen = await client.host.chooseFolder({ title: 'Export to' });
      if (chosen) onChange(chosen);
    } catch (error) {
      showErrorToast(errorSentence(error));
    }
  };
  return (
    <div className={styles.folder}>
      <Field label="Folder" error={error}>
        <div className={styles.row}>
          <BaseField.Control
            className={inputClass}
            value={folder}
            spellCheck={false}
            onValueChange={(value) => onChange(value)}
          />
          {host?.canChooseFolder && (
            <Button size="large" onClick={() => void choose()}>
              Choose
            </Button>
          )}
        </div>
      </Field>
    </div>
  );
}
