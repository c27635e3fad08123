import { BookOpen, ClipboardPaste, FilePlus2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { addSample } from '../app/commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { pickFiles } from '../app/pick-files.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './FirstRun.module.css';
import { MarkedPage } from './MarkedPage.tsx';

/** Where a new library begins: three ways to get a first text. */
export function FirstRun() {
  return (
    <main className={styles.first} aria-label="Welcome">
      <section className={styles.start}>
        <div className={styles.brand}>
          <Brand size={28} />
          Postil
        </div>
        <h1>
          Read closely.
          <br />
          Point to the line.
        </h1>
        <p className={styles.lead}>
          Articles, highlights and notes live in one library on this computer. Postil never goes online.
        </p>
        <div className={styles.actions}>
          <Action
            icon={<FilePlus2 aria-hidden="true" />}
            title="Import files"
            detail="Web pages, PDF, Word, e-books, text. Or drop them here."
            keys={<CommandKey id="app.import" />}
            onPress={pickFiles}
          />
          <Action
            icon={<ClipboardPaste aria-hidden="true" />}
            title="Paste text"
            detail="Copy an article and make a document of it."
            keys={<Kbd keys="Ctrl+V" />}
            onPress={() => openDialog({ kind: 'paste' })}
          />
          <Action
            icon={<BookOpen aria-hidden="true" />}
            title="Open the sample case"
            detail="A few made-up articles, already marked, tagged and noted."
            onPress={() => void addSample()}
          />
        </div>
        <div className={styles.links}>
          <Button kind="link" onClick={() => openDialog({ kind: 'keys' })}>
            All keys
          </Button>
        </div>
      </section>
      <MarkedPage />
    </main>
  );
}

function Action({
  icon,
  title,
  detail,
  keys,
  onPress,
}: {
  icon: ReactNode;
  title: string;
  detail: string;
  keys?: ReactNode;
  onPress: () => void;
}) {
  return (
    <button type="button" className={styles.action} onClick={onPress}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <strong>{title}</strong>
        <small>{detail}</small>
      </span>
      {keys}
    </button>
  );
}
