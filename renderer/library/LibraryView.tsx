import { ClipboardPaste, FilePlus2, Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { DocumentSort } from '../../core/contract/documents.ts';
import { openDialog } from '../app/dialog-store.ts';
import { useDocumentList, useDocumentPlace, useKnownDocument } from '../app/document-queries.ts';
import { useImports } from '../app/imports.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { pickFiles } from '../app/pick-files.ts';
import { toHash } from '../app/place.ts';
import { useFirstWaiting, useLibraryInfo, useTags } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { Inspector } from './Inspector.tsx';
import { countJobs } from './import-summary.ts';
import styles from './LibraryView.module.css';
import { selectedDocument, useSelectedDocument } from './selection.ts';

/** All documents of the library, with what is known of the selected one. */
export function LibraryView() {
  const { data: tagList } = useTags();
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id, tag])), [tagList]);
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<DocumentSort>({ by: 'added', direction: 'descending' });
  const words = filter.trim();
  const { query: documents, shown } = useDocumentList(
    useMemo(() => ({ filter: words, sort }), [words, sort]),
  );
  const jobs = useImports();
  const toGo = useMemo(() => {
    const { total: all, finished } = countJobs(jobs);
    return all - finished;
  }, [jobs]);
  const { data: info } = useLibraryInfo();
  const toCheck = useFirstWaiting();
  const total = documents.data?.total ?? 0;
  const all = words === '' ? total : (info?.documents ?? total);

  const wanted = useSelectedDocument();
  const first = documents.data?.documents[0]?.id ?? null;
  const place = useDocumentPlace(shown, wanted);
  // While it is not known where it stands now, it stands where it did.
  const selectedId = documents.data && (wanted === null || place === null) ? first : wanted;
  const selectedAt = selectedId === wanted ? (place ?? null) : 0;
  const selected = useKnownDocument(total > 0 ? selectedId : null);
  useEffect(() => {
    if (documents.data && selectedId !== wanted) selectedDocument.set(selectedId);
  }, [documents.data, selectedId, wanted]);

  useKeys({
    'app.clean-up': () => {
      if (selectedId) goTo({ view: 'clean-up', id: selectedId });
      return selectedId !== null;
    },
    'app.versions': () => {
      if (selectedId) openDialog({ kind: 'versions', id: selectedId });
      return selectedId !== null;
    },
  });
  return (
    <div className={styles.library}>
      <PaneMain className={styles.main} aria-label="Library">
        {documents.isPending && <LoadingLine />}
        <header className={styles.header}>
          <h1>Library</h1>
          {documents.data && (
            <span className={styles.total} aria-live="polite">
              {words
                ? `${total.toLocaleString('en')} of ${countOf(all, 'document')}`
                : countOf(total, 'document')}
            </span>
          )}
          {toCheck && (
            <a className={styles.toCheck} href={toHash({ view: 'clean-up', id: toCheck })}>
              {info?.toCheck} to check
            </a>
          )}
          <span className={styles.space} />
          <label className={styles.filter}>
            <Search aria-hidden="true" />
            <input
              type="search"
              dir="auto"
              placeholder="Filter by title, author, tag"
              aria-label="Filter by title, author, publisher or tag"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
            />
          </label>
          <Button onClick={() => openDialog({ kind: 'paste' })}>
            <ClipboardPaste aria-hidden="true" />
            Paste text
          </Button>
          <Button onClick={pickFiles}>
            <FilePlus2 aria-hidden="true" />
            Import files
          </Button>
        </header>
        {documents.isError ? (
          <ReadProblem error={documents.error} onRetry={documents.refetch} />
        ) : total > 0 ? (
          <DocumentTable
            list={shown}
            total={total}
            tags={tags}
            selectedId={selectedId}
            selectedAt={selectedAt}
            onSort={setSort}
          />
        ) : (
          documents.data && (
            <div className={styles.nothing}>
              {filter.trim() ? (
                <EmptyState title={`Nothing matches “${filter.trim()}”.`}>
                  <Button onClick={() => setFilter('')}>Clear the filter</Button>
                </EmptyState>
              ) : toGo > 0 ? (
                <EmptyState title={`${countOf(toGo, 'file')} to read. What is read appears here.`} />
              ) : (
                <EmptyState title="No documents yet. Drop files here or paste text.">
                  <Button onClick={pickFiles}>Import files</Button>
                </EmptyState>
              )}
            </div>
          )
        )}
      </PaneMain>
      <aside className={styles.inspector} aria-label="Selected document">
        {selected && total > 0 ? (
          <Inspector key={selected.id} document={selected} />
        ) : (
          <p className={styles.hint}>Select a document to see what is known of it.</p>
        )}
        {jobs.length > 0 && <ImportPanel jobs={jobs} />}
      </aside>
    </div>
  );
}
