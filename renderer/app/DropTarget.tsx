import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isCodebookName } from '../codebook/pick-codebook.ts';
import { importCodebook } from './codebook-commands.ts';
import { importFiles } from './commands.ts';
import styles from './DropTarget.module.css';
import { droppedFiles } from './dropped-files.ts';
import { placeNow } from './panes/window-navigation.ts';
import { showErrorToast } from './toasts.tsx';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** In the codebook a file may be another codebook; anything else is a document. */
function takeFiles(files: readonly File[]): void {
  const [file] = files;
  if (placeNow().view === 'codebook' && files.length === 1 && file && isCodebookName(file.name))
    void importCodebook(file);
  else importFiles(files);
}

/** Takes files that are dropped anywhere in the window, and shows so while they hover over it. */
export function DropTarget() {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!event.dataTransfer || !bringsFiles(event)) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then(takeFiles, () =>
        showErrorToast('What was dropped could not be read. Nothing was imported.'),
      );
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <FileDown aria-hidden="true" />
      Drop to add to this library
    </div>
  );
}
