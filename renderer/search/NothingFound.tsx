import { SearchX } from 'lucide-react';
import type { Expression, Query } from '../../core/search/query.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { QueryPart } from './query/query-parts.ts';
import styles from './SearchView.module.css';

const mostOffers = 4;

/** Says that nothing was found, and offers the search without one of its parts; or that there was nothing to look for. */
export function NothingFound({
  text,
  asksFor,
  parts,
  onEdit,
}: {
  readonly text: string;
  readonly asksFor: Expression | null;
  readonly parts: readonly QueryPart[];
  readonly onEdit: (query: Query) => void;
}) {
  if (asksFor === null)
    return <EmptyState icon={<SearchX />} title="Type the words to look for, or finish what is begun." />;
  const offers = parts.length > 1 ? parts.slice(-mostOffers) : [];
  return (
    <EmptyState icon={<SearchX />} title={`Nothing matches “${text.trim()}”.`}>
      {offers.length > 0 ? (
        <div className={styles.offers}>
          {offers.map(({ key, label, words, isNot, without }) => (
            <Button key={key} onClick={() => onEdit(without)}>
              <span>
                {isNot ? 'Allow' : 'Search without'} {label} <bdi>{words}</bdi>
              </span>
            </Button>
          ))}
        </div>
      ) : (
        <p className={styles.hint}>
          Capitals, accents and kinds of apostrophe make no difference. Put * after the beginning of a word.
        </p>
      )}
    </EmptyState>
  );
}
