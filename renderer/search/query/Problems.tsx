import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { QueryProblem } from '../../../core/contract/search-answer.ts';
import styles from './Problems.module.css';

/** What of a query was not understood, in words; pressing one selects its part in the field. */
export const Problems = memo(function Problems({
  problems,
  onShow,
}: {
  readonly problems: readonly QueryProblem[];
  readonly onShow: (problem: QueryProblem) => void;
}) {
  return (
    <div className={styles.problems} role="status" aria-label="What was not understood">
      {problems.map((problem) => (
        <button
          key={`${problem.start} ${problem.sentence}`}
          type="button"
          title="Show it in the query"
          onClick={() => onShow(problem)}
        >
          <CircleAlert aria-hidden="true" />
          {problem.sentence}
        </button>
      ))}
    </div>
  );
});
