import { useState } from 'react';
import type { DossierNames } from '../../core/contract/dossier.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { DocumentId, TagId } from '../../core/model/ids.ts';
import { fold } from '../../core/text/fold.ts';
import { useDossierNames } from '../app/dossier-queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { toHash } from '../app/place.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import styles from './NamesTable.module.css';

export interface NamesTableProps {
  readonly tag: TagSummary;
  readonly withMembers: boolean;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
}

type Row = DossierNames['own'];

/** How many forms, and members, are shown at first. */
const first = 6;

/** The forms in which the tag is named, and how often in which document; every number leads to the first place. */
export function NamesTable({ tag, withMembers, tags }: NamesTableProps) {
  const { data: names, error, refetch, isPlaceholderData } = useDossierNames(tag.id, withMembers);
  const [showsAll, setShowsAll] = useState(false);
  return (
    <section className={styles.names} aria-label="Names as found" aria-busy={!names || isPlaceholderData}>
      <h2>Names as found</h2>
      {error && !names ? (
        <p role="alert">
          {errorSentence(error)}{' '}
          <Button kind="link" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : !names ? (
        <p role="status">Looking for its names in the texts</p>
      ) : names.withMembers.mentions === 0 ? (
        <p>The texts do not name it.</p>
      ) : (
        <Table
          names={names}
          tags={tags}
          withMembers={withMembers}
          most={showsAll ? Number.POSITIVE_INFINITY : first}
        />
      )}
      {names && <NotFound tag={tag} names={names} />}
      {names && Math.max(names.of, names.members.length) > first && (
        <Button kind="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? 'Show fewer'
            : `Show all ${names.of.toLocaleString('en')} forms${names.members.length > 0 ? ' and all members' : ''}`}
        </Button>
      )}
    </section>
  );
}

/** The names of the tag in which no text names it. */
function NotFound({ tag, names }: { tag: TagSummary; names: DossierNames }) {
  if (names.forms.length < names.of) return null;
  const found = new Set(names.forms.map(({ form }) => fold(form)));
  const others = [tag.name, ...tag.aliases].filter((name) => !found.has(fold(name)));
  if (others.length === 0) return null;
  return (
    <p>
      Not found:{' '}
      {others.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </p>
  );
}

interface TableProps extends Pick<NamesTableProps, 'tags' | 'withMembers'> {
  readonly names: DossierNames;
  readonly most: number;
}

function Table({ names, tags, withMembers, most }: TableProps) {
  const { columns } = names;
  // What stands in other documents than those with a column has a place in the sum alone.
  const hasOthers = names.withMembers.documents > columns.length;
  const cells = (row: Row) => (
    <>
      {columns.map(({ id }) => (
        <Cell key={id} row={row} documentId={id} />
      ))}
      <td className={styles.sum}>
        {row.mentions.toLocaleString('en')}
        {hasOthers && <small> in {row.documents.toLocaleString('en')}</small>}
      </td>
    </>
  );
  return (
    <div className={styles.scroller}>
      <table>
        <thead>
          <tr>
            <th scope="col">Form</th>
            {columns.map((document) => (
              <th key={document.id} scope="col">
                <a href={toHash({ view: 'document', id: document.id })} title={displayTitle(document).text}>
                  <bdi lang={document.language ?? undefined}>{displayTitle(document).text}</bdi>
                </a>
              </th>
            ))}
            <th scope="col">{hasOthers ? 'All, in documents' : 'All'}</th>
          </tr>
        </thead>
        <tbody>
          {names.forms.slice(0, most).map((row) => (
            <tr key={row.form}>
              <th scope="row">
                <a href={toHash({ view: 'search', query: phrase(row.form) })} title="Search for this form">
                  <bdi>{row.form}</bdi>
                </a>
              </th>
              {cells(row)}
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">All forms</th>
            {cells(names.own)}
          </tr>
          {withMembers &&
            names.members.slice(0, most).map((row) => (
              <tr key={row.tagId} className={styles.member}>
                <th scope="row">
                  <a href={toHash({ view: 'dossier', id: row.tagId })}>
                    <bdi>{tags.get(row.tagId)?.name}</bdi>
                  </a>
                </th>
                {cells(row)}
              </tr>
            ))}
          {withMembers && names.members.length > 0 && (
            <tr className={styles.total}>
              <th scope="row">With members</th>
              {cells(names.withMembers)}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, documentId }: { row: Row; documentId: DocumentId }) {
  const spot = row.in.find((one) => one.documentId === documentId);
  if (!spot) return <td className={styles.none}>0</td>;
  const { start: at, end } = spot;
  return (
    <td>
      <a href={toHash({ view: 'document', id: documentId, at, end })} title="Go to the first place">
        {spot.count.toLocaleString('en')}
      </a>
    </td>
  );
}

/** The query that finds just these words. */
const phrase = (words: string): string => `"${words.replaceAll('"', ' ')}"`;
