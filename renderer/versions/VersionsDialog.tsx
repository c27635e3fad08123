import { RadioGroup } from '@base-ui/react/radio-group';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { VersionSummary } from '../../core/contract/captures.ts';
import type { DocumentId, VersionId } from '../../core/model/ids.ts';
import { changeVersion } from '../app/commands.ts';
import { useDocument, useVersions } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { Comparison } from './Comparison.tsx';
import { Reopen } from './Reopen.tsx';
import styles from './VersionsDialog.module.css';
import { earlierOf, madeAt, madeWords } from './version-words.ts';

/** All versions of a document: what each has changed, and the way back to it. */
export function VersionsDialog({ id, onClose }: { id: DocumentId; onClose: () => void }) {
  const versions = useVersions(id);
  const { data: document } = useDocument(id);
  const [chosen, setChosen] = useState<VersionId | null>(null);
  const all = versions.data ?? [];
  const current = all.find(({ isCurrent }) => isCurrent);
  const shown = all.find((version) => version.id === chosen) ?? current;
  const use = async (version: VersionSummary) => {
    if (await changeVersion(id, version.id)) setChosen(version.id);
  };
  return (
    <Dialog
      title="Versions"
      subtitle={document && <bdi>{displayTitle(document).text}</bdi>}
      layout="panes"
      onClose={onClose}
    >
      {versions.isPending && <LoadingLine />}
      {versions.isError && <ReadProblem error={versions.error} onRetry={versions.refetch} />}
      {shown && (
        <div className={styles.panes}>
          <div className={styles.list}>
            <RadioGroup
              aria-label="Versions, the last first"
              value={shown.id}
              onValueChange={(value) => setChosen(all.find((version) => version.id === value)?.id ?? null)}
            >
              {all.map((version) => (
                <div key={version.id} className={styles.version} data-current={version.isCurrent}>
                  <RadioChoice value={version.id}>
                    {madeWords(version)}
                    <small>{madeAt(version)}</small>
                  </RadioChoice>
                  {version.isCurrent && (
                    <span className={styles.current}>
                      <Check aria-hidden="true" />
                      Current
                    </span>
                  )}
                </div>
              ))}
            </RadioGroup>
            {current?.encoding && <Reopen documentId={id} encoding={current.encoding} />}
          </div>
          <ShownVersion documentId={id} versions={all} shown={shown} onUse={use} />
        </div>
      )}
    </Dialog>
  );
}

function ShownVersion({
  documentId,
  versions,
  shown,
  onUse,
}: {
  documentId: DocumentId;
  versions: readonly VersionSummary[];
  shown: VersionSummary;
  onUse: (version: VersionSummary) => Promise<void>;
}) {
  const earlier = earlierOf(versions, shown);
  const current = versions.find(({ isCurrent }) => isCurrent);
  // An earlier version is seen against the text that is in use; that one against what was before it.
  const from = shown.isCurrent ? earlier : shown;
  const to = current;
  return (
    <section className={styles.shown} aria-label="Comparison">
      <header>
        <p>
          {shown.isCurrent && earlier && 'What this version changed'}
          {shown.isCurrent && !earlier && 'The only version of this document.'}
          {!shown.isCurrent && 'From this version to the current one'}
          <small>
            <bdi>{shown.fileName}</bdi>
          </small>
        </p>
        {!shown.isCurrent && <Button onClick={() => void onUse(shown)}>Use this version</Button>}
      </header>
      {from && to && from.id !== to.id && (
        <Comparison key={`${from.id} ${to.id}`} documentId={documentId} from={from.id} to={to.id} />
      )}
    </section>
  );
}
