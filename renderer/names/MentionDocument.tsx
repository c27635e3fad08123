import { useDocumentName } from '../app/document-queries.ts';
import { toHash } from '../app/place.ts';
import { byline } from '../library/byline.ts';
import { displayTitle } from '../library/display-title.ts';
import { countOf } from '../ui/count-of.ts';
import styles from './MentionDocument.module.css';
import type { MentionRow } from './mention-rows.ts';

/** The line of a document above its mentions. */
export function MentionDocument({ row }: { readonly row: Extract<MentionRow, { kind: 'document' }> }) {
  const document = useDocumentName(row.id);
  return (
    <div className={styles.document}>
      <h2 dir="auto">
        <a href={toHash({ view: 'document', id: row.id })} tabIndex={-1}>
          {document ? displayTitle(document).text : 'Document'}
        </a>
      </h2>
      {document && <bdi className={styles.byline}>{byline(document)}</bdi>}
      <span className={styles.count}>
        {countOf(row.mentions, 'mention')}
        {row.open > 0 && `, ${row.open.toLocaleString('en')} to decide`}
      </span>
    </div>
  );
}
