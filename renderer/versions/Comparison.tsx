import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DiffBlock, DiffRun } from '../../core/contract/captures.ts';
import type { DocumentId, VersionId } from '../../core/model/ids.ts';
import { textDirection } from '../../core/text/text-direction.ts';
import { client } from '../app/client.ts';
import { keys } from '../app/query-keys.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import styles from './Comparison.module.css';
import { DiffText } from './DiffText.tsx';

/** What is different between two versions, paragraph by paragraph, with the words before and after. */
export function Comparison({
  documentId,
  from,
  to,
}: {
  documentId: DocumentId;
  from: VersionId;
  to: VersionId;
}) {
  const compared = useQuery({
    queryKey: [...keys.versions(documentId), from, to],
    queryFn: () => client.versions.compare({ documentId, from, to }),
    staleTime: Infinity,
  });
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(-1);
  const isThere = compared.data !== undefined;
  // The keys of the changes work at once, unless a version is being chosen.
  useEffect(() => {
    const isChoosing = document.activeElement?.closest('[role="radiogroup"], select') != null;
    if (isThere && !isChoosing) list.current?.focus({ preventScroll: true });
  }, [isThere]);
  const blocks = compared.data?.blocks ?? [];
  const changes = blocks.filter(({ kind }) => kind !== 'same').length;
  const step = (by: 1 | -1) => {
    if (changes === 0) return;
    const next = (at + by + changes) % changes;
    setAt(next);
    const change = list.current?.querySelectorAll<HTMLElement>('[data-change]')[next];
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    step(by);
  };

  if (compared.isPending) return <LoadingLine />;
  if (compared.isError) {
    return <ReadProblem error={compared.error} onRetry={compared.refetch} />;
  }
  if (changes === 0) return <EmptyState title="The words of both are the same." />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the changes within
    <div className={styles.comparison} onKeyDown={onKeyDown}>
      <div className={styles.tools}>
        <span aria-live="polite">
          {at < 0 ? countOf(changes, 'change') : `Change ${at + 1} of ${changes}`}
          {compared.data.more && ', and more that are not shown'}
        </span>
        <IconButton label="Previous change" keys="P" onClick={() => step(-1)}>
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <IconButton label="Next change" keys="N" onClick={() => step(1)}>
          <ChevronDown aria-hidden="true" />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list is reached by keyboard */}
      <ol ref={list} className={styles.blocks} tabIndex={0} aria-label="Changes">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
          <Block key={index} block={block} />
        ))}
      </ol>
    </div>
  );
}

/** The longest piece of an unchanged paragraph that is shown beside a change. */
const context = 120;

function Block({ block }: { block: DiffBlock }) {
  switch (block.kind) {
    case 'same':
      return (
        <li className={styles.same}>
          <p dir="auto">{shorten(block.first)}</p>
          {block.count > 2 && <span>{countOf(block.count - 2, 'unchanged paragraph')}</span>}
          {block.count > 1 && <p dir="auto">{shorten(block.last)}</p>}
        </li>
      );
    case 'changed':
      return (
        <li className={styles.block} data-change="" tabIndex={-1} dir={directionOf(block.runs)}>
          <DiffText runs={block.runs} />
        </li>
      );
    case 'moved':
      return (
        <li className={styles.block} data-change="" data-kind="moved" tabIndex={-1} dir="auto">
          <small>Stands elsewhere now</small>
          {block.text}
        </li>
      );
    default:
      return (
        <li
          className={styles.block}
          data-change=""
          data-kind={block.kind}
          tabIndex={-1}
          dir={textDirection(block.text)}
        >
          <DiffText runs={[{ kind: block.kind, text: block.text }]} />
        </li>
      );
  }
}

/** What is said of the runs does not count. */
const directionOf = (runs: readonly DiffRun[]) => textDirection(runs.map(({ text }) => text).join(''));

const shorten = (text: string): string => (text.length > context ? `${text.slice(0, context)}…` : text);
