import { ChevronDown, ShieldCheck } from 'lucide-react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { SourceField } from '../../core/model/document.ts';
import type { OtherDate } from '../../core/model/source-part.ts';
import { MetadataField } from '../library/MetadataField.tsx';
import { metadataFields } from '../library/metadata-fields.ts';
import { countOf } from '../ui/count-of.ts';
import { type CleanUpDraft, changeDraft, draftOf } from './clean-up-draft.ts';
import styles from './Details.module.css';

/** The fields in the order in which they are checked. */
const order: readonly SourceField[] = [
  ...(['title', 'authors', 'publisher', 'publishedOn', 'updatedOn'] as const),
  ...(['standfirst', 'url', 'section', 'siteTags', 'captions', 'language'] as const),
];
const fields = order.flatMap((name) => metadataFields.find((field) => field.name === name) ?? []);
/** The other dates that the source holds stand below those that were taken. */
const lastDate = 'updatedOn';

export interface DetailsProps {
  readonly document: DocumentSummary;
  readonly otherDates: readonly OtherDate[];
  readonly draft: CleanUpDraft;
}

/** What was found in the source about it, where, and what was not taken. */
export function Details({ document, otherDates, draft }: DetailsProps) {
  const shown = { ...document, ...draft.metadata };
  return (
    <aside className={styles.details} aria-label="Details found">
      <header>
        <h2>Details found</h2>
        <span>All can be empty</span>
      </header>
      <div className={styles.fields}>
        {fields.map((field) => (
          <div key={field.name}>
            <dl className={styles.field}>
              <MetadataField
                look="boxed"
                field={field}
                document={shown}
                onSave={(metadata) => {
                  const { metadata: before } = draftOf(document.versionId);
                  changeDraft(document.versionId, { metadata: { ...before, ...metadata } });
                  return true;
                }}
              />
            </dl>
            {field.name === lastDate && otherDates.length > 0 && <OtherDates dates={otherDates} />}
          </div>
        ))}
      </div>
      <footer>
        <ShieldCheck aria-hidden="true" />
        <span>
          Nothing is deleted. The original stays with the document, and any block can be put back later.
        </span>
      </footer>
    </aside>
  );
}

function OtherDates({ dates }: { dates: readonly OtherDate[] }) {
  return (
    <details className={styles.others} open={dates.length <= 5}>
      <summary>
        {countOf(dates.length, 'other date')} not used
        <ChevronDown aria-hidden="true" />
      </summary>
      <ul>
        {dates.map(({ text, why }) => (
          <li key={`${text} ${why}`}>
            <s>
              <bdi>{text}</bdi>
            </s>
            <span dir="auto">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
