import { X } from 'lucide-react';
import { memo } from 'react';
import type { Query } from '../../../core/search/query.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import styles from './QueryChips.module.css';
import { type QueryPart, saysMore } from './query-parts.ts';

/** What was understood of a query, part by part, each to be taken off. A single word says nothing that the field does not. */
export const QueryChips = memo(function QueryChips({
  parts,
  onEdit,
}: {
  readonly parts: readonly QueryPart[];
  readonly onEdit: (query: Query) => void;
}) {
  if (!saysMore(parts)) return null;
  return (
    <ul className={styles.parts} aria-label="What is searched for">
      {parts.map(({ key, label, words, isNot, joint, tagKind, without }) => (
        <li key={key} className={styles.item}>
          {(joint || isNot) && (
            <span className={styles.joint}>{[joint, isNot && 'not'].filter(Boolean).join(' ')}</span>
          )}
          <span
            className={styles.part}
            data-not={isNot ? '' : undefined}
            style={tagKind && !isNot ? { background: `var(--kind-${tagKind}-soft)` } : {}}
          >
            <em>{label}</em>
            {tagKind && <KindIcon kind={tagKind} />}
            <bdi>{words}</bdi>
            <button type="button" aria-label={`Remove ${label} ${words}`} onClick={() => onEdit(without)}>
              <X aria-hidden="true" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
});
