import { BookMarked, FileOutput, Plus } from 'lucide-react';
import type { Dossier } from '../../core/contract/dossier.ts';
import { openDialog } from '../app/dialog-store.ts';
import { exportScope } from '../app/export-scope.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { MentionsButton } from '../names/MentionsButton.tsx';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './DossierView.module.css';
import type { DossierPlace } from './dossier-place.ts';

export interface DossierHeadProps {
  readonly dossier: Dossier;
  readonly place: DossierPlace;
  readonly onAddText: () => void;
}

/** What the tag is and means, and what can be done with its dossier. */
export function DossierHead({ dossier: { tag, own, withMembers }, place, onAddText }: DossierHeadProps) {
  const extent = place.members ? withMembers : own;
  const scope = exportScope(place);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.name}>
          <bdi>{tag.name}</bdi>
        </h1>
        <Tooltip label="Add a text of your own" command="dossier.add-text">
          <Button onClick={onAddText}>
            <Plus aria-hidden="true" />
            Text
          </Button>
        </Tooltip>
        <Button onClick={() => goTo({ view: 'codebook', id: tag.id })}>
          <BookMarked aria-hidden="true" />
          Codebook
        </Button>
        <MentionsButton tag={tag} />
        <Tooltip label="Export this dossier" command="app.export">
          <Button onClick={() => scope && openDialog({ kind: 'export', scope })}>
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
          {extent.passages === 0
            ? 'No passages'
            : `${countOf(extent.passages, 'passage')} in ${countOf(extent.documents, 'document')}`}
          {place.members &&
            own.passages < withMembers.passages &&
            `, ${own.passages.toLocaleString('en')} by name`}
        </span>
      </p>
      {tag.definition && (
        <section className={styles.definition}>
          <h2>Definition</h2>
          <p dir="auto">{tag.definition}</p>
        </section>
      )}
    </>
  );
}
