import type { DocumentSummary } from '../../core/contract/documents.ts';
import { displayTitle } from '../library/display-title.ts';
import { bylineParts } from './byline-parts.ts';
import styles from './Reader.module.css';
import { repeatsStandfirst } from './text-repeats.ts';

/** A document's title, byline and standfirst above its text. */
export function TitleBlock({ document }: { document: DocumentSummary }) {
  const title = displayTitle(document);
  return (
    <div className={styles.titleBlock}>
      <h1 className={title.isWorking ? styles.workingTitle : styles.title} dir="auto">
        {title.text}
      </h1>
      <p className={styles.byline}>{bylineParts(document).slice(0, -1).join(' · ')}</p>
      {document.standfirst && !repeatsStandfirst(document) && (
        <p className={styles.standfirst} dir="auto" lang={document.language ?? undefined}>
          {document.standfirst}
        </p>
      )}
    </div>
  );
}
