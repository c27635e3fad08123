import { BookOpen, Ellipsis, MapPin, Scissors, ShieldCheck } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { SourceField } from '../../core/model/document.ts';
import { updateMetadata } from '../app/commands.ts';
import { openDialog } from '../app/dialog-store.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { usePreferences } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import { DateEstimateField } from './DateEstimateField.tsx';
import { displayTitle } from './display-title.ts';
import { documentMenu } from './document-menu.tsx';
import styles from './Inspector.module.css';
import { MetadataField } from './MetadataField.tsx';
import { type FieldDefinition, metadataFields } from './metadata-fields.ts';
import { saveOriginal } from './save-original.ts';

/** Fields that are shown even where they are empty; the others where something stands in them. */
const always = new Set<SourceField>(['title', 'authors', 'publisher', 'publishedOn', 'language']);

/** What is known of a document, where each value was read, and the way into its text. */
export function Inspector({ document }: { document: DocumentSummary }) {
  const { data: preferences } = usePreferences();
  const [hasAll, setHasAll] = useState(false);
  const isShown = (field: FieldDefinition) => hasAll || always.has(field.name) || field.show(document) !== '';
  const title = displayTitle(document);
  const isStarted = (preferences?.readingPlaces[document.id] ?? 0) > 0;
  return (
    <div className={styles.inspector}>
      <div className={styles.tools}>
        <span>Selected document</span>
        <Menu entries={documentMenu(document.id)}>
          <IconButton label="More" size="small">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </Menu>
      </div>
      <h2 className={title.isWorking ? styles.working : ''} dir="auto" lang={document.language ?? undefined}>
        {title.text}
      </h2>
      <div className={styles.open}>
        <Button kind="primary" size="large" onClick={() => goTo({ view: 'document', id: document.id })}>
          <BookOpen aria-hidden="true" />
          {isStarted ? 'Continue reading' : 'Open'}
        </Button>
        <Kbd keys="Enter" />
      </div>
      {document.toReview > 0 && (
        <div className={styles.check}>
          <p>{countOf(document.toReview, 'highlight')} to look at, since the text has changed.</p>
          <Button onClick={() => goTo({ view: 'review', id: document.id })}>
            <MapPin aria-hidden="true" />
            Review
          </Button>
        </div>
      )}
      {document.needsCheck && (
        <div className={styles.check}>
          <p>Parts of this file were set aside. Nobody has looked at that yet.</p>
          <Button onClick={() => goTo({ view: 'clean-up', id: document.id })}>
            <Scissors aria-hidden="true" />
            Check the clean-up
            <CommandKey id="app.clean-up" />
          </Button>
        </div>
      )}
      {document.opening && (
        <div className={styles.opening}>
          <span>Opening lines</span>
          <p dir="auto" lang={document.language ?? undefined}>
            {document.opening}
          </p>
        </div>
      )}
      <dl className={styles.metadata}>
        {metadataFields.filter(isShown).map((field) => (
          <Fragment key={field.name}>
            <MetadataField
              field={field}
              document={document}
              onSave={(metadata) => updateMetadata(document.id, metadata)}
            />
            {field.name === 'publishedOn' && <DateEstimateField document={document} />}
          </Fragment>
        ))}
        <div>
          <dt />
          <dd>
            <Button kind="link" aria-expanded={hasAll} onClick={() => setHasAll(!hasAll)}>
              {hasAll ? 'Fewer fields' : 'All fields'}
            </Button>
            <Checkbox
              checked={document.isPartial}
              onChange={(isPartial) => void updateMetadata(document.id, { isPartial })}
            >
              Full text not held
            </Checkbox>
          </dd>
        </div>
        <div className={styles.file}>
          <dt>File</dt>
          <dd>
            <bdi className={styles.fileName}>{document.fileName}</bdi>
            <span className={styles.origin} title={`SHA-256 ${document.originalSha256}`}>
              <ShieldCheck aria-hidden="true" />
              Kept unchanged, {document.originalSha256.slice(0, 8)}
            </span>
            <span className={styles.origin}>{countOf(document.words, 'word')}</span>
            <Button kind="link" onClick={() => void saveOriginal(document)}>
              Save original
            </Button>
            <br />
            <Button kind="link" onClick={() => openDialog({ kind: 'versions', id: document.id })}>
              {document.versions > 1 ? `Versions (${document.versions})` : 'Versions and encoding'}
            </Button>
          </dd>
        </div>
      </dl>
    </div>
  );
}
