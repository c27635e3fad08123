import { useRef } from 'react';
import type { CodebookReport } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { tagKinds } from '../../core/model/tag.ts';
import { useSharedNames } from '../app/codebook-queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { kindNames, kindPlurals } from '../ui/kind-names.ts';
import styles from './ImportReport.module.css';
import { MeaningQuestions } from './MeaningQuestions.tsx';

export interface ImportReportProps {
  readonly tags: readonly TagSummary[];
  readonly fileName: string;
  readonly report: CodebookReport;
  readonly onClose: () => void;
}

/** What came of a codebook that was imported, and what is still to be said about its names. */
export function ImportReport({ tags, fileName, report, onClose }: ImportReportProps) {
  const shared = useSharedNames();
  const asked = new Set(report.sharedNames.map(({ name }) => name));
  // As they are now, so that an answer shows.
  const names = shared.filter(({ name }) => asked.has(name));
  const done = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={`Codebook ${fileName} imported`}
      onClose={onClose}
      initialFocus={done}
      footer={
        <>
          <span className={styles.note}>One undo takes the import back.</span>
          <Button ref={done} kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <dl className={styles.counts}>
          <Count words="New" count={report.created} />
          <Count words="Changed" count={report.updated} />
          <Count words="As they were" count={report.unchanged} />
        </dl>
        <p>The codebook has {kindCounts(tags)} now.</p>
        {report.problems.length > 0 && (
          <section>
            <h3>{countOf(report.problems.length, 'thing')} to look at</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key */}
            <ul className={styles.problems} tabIndex={0} aria-label="To look at">
              {report.problems.map((problem, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and may say one thing twice
                <li key={index} dir="auto">
                  {problem}
                </li>
              ))}
            </ul>
          </section>
        )}
        {report.sharedNames.length > 0 && (
          <section className={styles.questions}>
            <h3>{countOf(report.sharedNames.length, 'name')} that several tags share</h3>
            <MeaningQuestions tags={tags} names={names.length > 0 ? names : report.sharedNames} />
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
  );
}

function kindCounts(tags: readonly TagSummary[]): string {
  const counts = tagKinds.flatMap((kind) => {
    const count = tags.filter((tag) => tag.kind === kind).length;
    return count === 0
      ? []
      : [countOf(count, kindNames[kind].toLowerCase(), kindPlurals[kind].toLowerCase())];
  });
  return counts.length < 2
    ? (counts[0] ?? 'no tags')
    : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}
