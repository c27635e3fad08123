import { FileText, Highlighter, SearchX, StickyNote } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { SearchHit } from '../../core/contract/search.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { type Place, toHash } from '../app/place.ts';
import { useDocuments, useSearch } from '../app/queries.ts';
import { byline } from '../library/byline.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { groupHits, type HitGroup, snippetPieces } from './group-hits.ts';
import styles from './SearchView.module.css';

const icons = { document: FileText, highlight: Highlighter, note: StickyNote };
const kinds = { document: 'In the text', highlight: 'In a highlight', note: 'In a note' };

/** What the search in the title bar has found, by document; each hit leads to its place. */
export function SearchView({ query }: { query: string }) {
  const found = useSearch(query);
  const documents = useDocuments();
  const groups = useMemo(() => groupHits(found.data?.hits ?? []), [found.data]);
  const byId = useMemo(() => new Map(documents.data?.map((each) => [each.id, each])), [documents.data]);

  return (
    <PaneMain className={styles.view} aria-label="Search" onKeyDown={moveBetweenHits}>
      {found.isFetching && <LoadingLine label="Searching" />}
      <header className={styles.head}>
        <h1>
          Search{query && ' for '}
          {query && <bdi>“{query}”</bdi>}
        </h1>
        {found.data && groups.length > 0 && (
          <p role="status">
            {countOf(found.data.hits.length, 'place')}
            {found.data.more && ', the best ones,'} in {countOf(groups.length, 'document')}
          </p>
        )}
      </header>
      {query.trim() === '' && (
        <EmptyState title="Type in the field above to search titles, texts and notes." />
      )}
      {found.isError && (
        <EmptyState icon={<SearchX />} title={errorSentence(found.error)}>
          <Button onClick={() => void found.refetch()}>Try again</Button>
        </EmptyState>
      )}
      {found.data && groups.length === 0 && (
        <EmptyState icon={<SearchX />} title={`Nothing matches “${query}”.`}>
          <p className={styles.hint}>Case, accents and kinds of apostrophe make no difference.</p>
        </EmptyState>
      )}
      {groups.length > 0 && (
        <div className={styles.results}>
          {groups.map((group) => (
            <Group key={group.documentId} group={group} document={byId.get(group.documentId)} />
          ))}
          {found.data?.more && <p className={styles.hint}>There are more. Add a word to see fewer.</p>}
        </div>
      )}
    </PaneMain>
  );
}

function Group({ group, document }: { group: HitGroup; document: DocumentSummary | undefined }) {
  const title = document && displayTitle(document);
  const headingId = `found-${group.documentId}`;
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <h2 id={headingId} dir="auto">
        <a
          className={title?.isWorking ? styles.working : undefined}
          href={toHash({ view: 'document', id: group.documentId })}
          data-hit
        >
          {title?.text}
        </a>
        {group.inTitle && <span className={styles.badge}>In the title</span>}
      </h2>
      {document && <p className={styles.byline}>{byline(document)}</p>}
      <ul>
        {group.hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.highlightId} ${hit.start}`} hit={hit} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const Icon = icons[hit.kind];
  return (
    <li>
      <a className={styles.hit} href={toHash(placeOf(hit))} data-hit>
        <Icon aria-label={kinds[hit.kind]} />
        <span className={hit.kind === 'note' ? styles.note : styles.snippet} dir="auto">
          {snippetPieces(hit).map(({ text, isMatch, at }) => (isMatch ? <mark key={at}>{text}</mark> : text))}
        </span>
      </a>
    </li>
  );
}

function placeOf({ documentId, highlightId, kind, start }: SearchHit): Place {
  if (highlightId && kind === 'note') return { view: 'document', id: documentId, highlightId };
  return { view: 'document', id: documentId, at: start };
}

/** Up and Down go from hit to hit. */
function moveBetweenHits(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? hits.indexOf(activeElement) : -1;
  hits[Math.max(0, here + step)]?.focus();
  event.preventDefault();
}
