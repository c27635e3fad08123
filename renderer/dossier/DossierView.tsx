import { ORPCError } from '@orpc/client';
import { BookMarked, FileOutput, ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import type { TagId } from '../../core/model/ids.ts';
import { openDialog } from '../app/dialog-store.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePaneLabel } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { useDossier, useTags } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Company } from './Company.tsx';
import styles from './DossierView.module.css';
import { Family } from './Family.tsx';
import { PassageList } from './PassageList.tsx';

/** Everything that the library's texts say under one tag. */
export function DossierView({ tagId }: { tagId: TagId }) {
  const aroundLabel = usePaneLabel('Around this tag');
  const { data: dossier, error, refetch } = useDossier(tagId);
  const { data: tagList } = useTags();
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id, tag])), [tagList]);

  const isGone = error instanceof ORPCError && error.code === 'NOT_FOUND';
  if (isGone || (error && !dossier))
    return (
      <PaneMain aria-label="Dossier">
        <EmptyState title={isGone ? 'This tag is not in the codebook any more.' : errorSentence(error)}>
          {isGone ? (
            <Button onClick={() => goTo({ view: 'codebook' }, 'replace')}>Show the codebook</Button>
          ) : (
            <Button onClick={() => void refetch()}>Try again</Button>
          )}
        </EmptyState>
      </PaneMain>
    );
  if (!dossier)
    return (
      <PaneMain aria-label="Dossier">
        <LoadingLine />
      </PaneMain>
    );

  const { tag, documents, appearsWith } = dossier;
  return (
    <div className={styles.dossier}>
      <PaneMain className={styles.main} aria-label="Dossier">
        <header className={styles.head}>
          <h1>
            <bdi>{tag.name}</bdi>
          </h1>
          <Button onClick={() => goTo({ view: 'codebook', id: tag.id })}>
            <BookMarked aria-hidden="true" />
            Codebook
          </Button>
          {tag.kind !== 'theme' && (
            <Button onClick={() => goTo({ view: 'names', tagId: tag.id })}>
              <ListChecks aria-hidden="true" />
              Mentions
            </Button>
          )}
          <Tooltip label="Export this dossier" command="app.export">
            <Button onClick={() => openDialog({ kind: 'export', scope: { kind: 'dossier', id: tag.id } })}>
              <FileOutput aria-hidden="true" />
              Export
            </Button>
          </Tooltip>
        </header>
        <p className={styles.facts}>
          <span className={styles.kind} style={{ background: `var(--kind-${tag.kind}-soft)` }}>
            <KindIcon kind={tag.kind} />
            {kindNames[tag.kind]}
          </span>
          <span>
            {tag.highlights === 0
              ? 'No passages'
              : `${countOf(tag.highlights, 'passage')} in ${countOf(tag.documents, 'document')}`}
          </span>
        </p>
        {tag.aliases.length > 0 && (
          <p className={styles.names}>
            Also named{' '}
            {tag.aliases.map((alias, index) => (
              <span key={alias}>
                {index > 0 && ', '}
                <bdi>{alias}</bdi>
              </span>
            ))}
          </p>
        )}
        {tag.definition && (
          <section className={styles.definition}>
            <h2>Definition</h2>
            <p dir="auto">{tag.definition}</p>
          </section>
        )}
        {documents.length > 0 ? (
          <PassageList documents={documents} tagId={tag.id} tags={tags} />
        ) : (
          <EmptyState title="No passage carries this tag yet. Mark one while reading and add the tag.">
            <Button onClick={() => goTo({ view: 'library' })}>Show the library</Button>
          </EmptyState>
        )}
      </PaneMain>
      <aside className={styles.aside} aria-label={aroundLabel}>
        <Family tags={tagList ?? []} tagId={tag.id} />
        {appearsWith.length > 0 && (
          <Company appearsWith={appearsWith} passages={tag.highlights} tags={tags} />
        )}
      </aside>
    </div>
  );
}
