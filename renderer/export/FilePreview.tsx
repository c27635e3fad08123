import { memo, useMemo } from 'react';
import type { ExportPreview } from '../../core/contract/exchange.ts';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { type ColouredLine, colourMarkdown } from './colour-markdown.ts';
import styles from './FilePreview.module.css';
import { StatusBadge } from './StatusBadge.tsx';

/** The file as it would be written, line by line. */
export function FilePreview({
  file,
  name,
  isLoading,
}: {
  file: ExportPreview | undefined;
  name: string;
  isLoading: boolean;
}) {
  const markdown = file?.markdown ?? '';
  const lines = useMemo(() => colourMarkdown(markdown), [markdown]);
  return (
    <section className={styles.preview} aria-label={`Preview of ${name}`}>
      {isLoading && <LoadingLine label="Reading the files" />}
      <header className={styles.head}>
        {file && (
          <>
            <h3 className={styles.name}>
              <bdi>{name}</bdi>
            </h3>
            <StatusBadge status={file.status} />
          </>
        )}
      </header>
      <div
        key={file?.path}
        className={styles.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so has to be reached by the keyboard
        tabIndex={0}
        role="document"
        aria-label={`Markdown of ${name}`}
      >
        {file && lines.map((line) => <Line key={line.number} line={line} />)}
      </div>
    </section>
  );
}

const Line = memo(function Line({ line }: { line: ColouredLine }) {
  return (
    <div className={styles.line}>
      <span className={styles.number} aria-hidden="true">
        {line.number}
      </span>
      <span dir="auto" className={line.isHeading ? styles.heading : undefined}>
        {line.pieces.map(({ text, kind }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <span key={at} data-kind={kind}>
            {text}
          </span>
        ))}
      </span>
    </div>
  );
});
