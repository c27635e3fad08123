import { ORPCError } from '@orpc/client';
import { useMemo, useRef, useState } from 'react';
import type { DossierTextId } from '../../core/model/ids.ts';
import { isFoundByName } from '../../core/model/tag.ts';
import { addText } from '../app/dossier-commands.ts';
import { useDossier, useDossierTexts } from '../app/dossier-queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { always } from '../app/keymap/always.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane, usePaneLabel } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { useTags } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { Company } from './Company.tsx';
import { DossierHead } from './DossierHead.tsx';
import styles from './DossierView.module.css';
import { type DossierPlace, filterOf, orderedBy, withMembers } from './dossier-place.ts';
import { Family } from './Family.tsx';
import { NamesTable } from './NamesTable.tsx';
import { OwnTexts } from './OwnTexts.tsx';
import { PassageList } from './PassageList.tsx';
import { PassageTools } from './PassageTools.tsx';
import { TimeChart } from './TimeChart.tsx';
import { WithoutPassages } from './WithoutPassages.tsx';

/** Everything that the library's texts say under one tag, and what the analyst makes of it. */
export function DossierView({ place }: { place: DossierPlace }) {
  const { id: tagId } = place;
  const aroundLabel = usePaneLabel('Around this tag');
  const scroller = useRef<HTMLElement>(null);
  const filter = useMemo(() => filterOf(place), [place]);
  const { data: dossier, error, refetch, isPlaceholderData } = useDossier(tagId, filter);
  const { data: tagList } = useTags();
  const { data: texts, error: textsError, refetch: readTexts } = useDossierTexts(tagId);
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id, tag])), [tagList]);
  const [newId, setNewId] = useState<DossierTextId | null>(null);
  const hasMembers = (dossier?.memberIds.length ?? 0) > 0;
  const isByTheme = place.by === 'theme';

  const add = async (at: 'top' | 'end') => setNewId(await addText(tagId, at));
  useKeys(
    {
      'dossier.add-text': always(() => add('top')),
      'dossier.order': always(() => goTo(orderedBy(place, isByTheme ? 'time' : 'theme'), 'replace')),
      'dossier.members': () => {
        if (hasMembers) goTo(withMembers(place, !place.members), 'replace');
        return hasMembers;
      },
    },
    { isActive: usePane().isActive },
  );

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
        <LoadingLine label="Reading the dossier" />
      </PaneMain>
    );

  const members = place.members ?? false;
  const isNamed = isFoundByName(dossier.tag.kind);
  const extent = members ? dossier.withMembers : dossier.own;
  return (
    <div className={styles.dossier}>
      <PaneMain ref={scroller} className={styles.main} aria-label="Dossier" aria-busy={isPlaceholderData}>
        <div>
          <DossierHead dossier={dossier} place={place} onAddText={() => void add('top')} />
          {textsError && !texts ? (
            <p role="alert" className={styles.trouble}>
              {errorSentence(textsError)}{' '}
              <Button kind="link" onClick={() => void readTexts()}>
                Try again
              </Button>
            </p>
          ) : (
            <OwnTexts texts={texts ?? []} at="top" newId={newId} />
          )}
          {isNamed && <NamesTable tag={dossier.tag} withMembers={members} tags={tags} />}
          {extent.passages > 0 && <TimeChart time={dossier.time} place={place} kind={dossier.tag.kind} />}
          {dossier.withMembers.passages > 0 && <PassageTools dossier={dossier} place={place} tags={tags} />}
        </div>
        {extent.passages > 0 ? (
          <PassageList
            key={JSON.stringify(place)}
            wanted={{ tagId, filter, by: place.by ?? 'time' }}
            tags={tags}
            scroller={scroller}
          />
        ) : dossier.withMembers.passages > 0 ? (
          <EmptyState title="No passage carries this tag itself; its members have some.">
            <Button onClick={() => goTo(withMembers(place, true), 'replace')}>
              Show those of its members
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title="No passage carries this tag yet. Mark one while reading and add the tag.">
            <Button onClick={() => goTo({ view: 'library' })}>Show the library</Button>
          </EmptyState>
        )}
      </PaneMain>
      <aside className={styles.aside} aria-label={aroundLabel}>
        <Family tags={tagList ?? []} tagId={tagId} />
        {dossier.appearsWith.length > 0 && (
          <Company
            appearsWith={dossier.appearsWith}
            passages={dossier.shown.passages}
            place={place}
            tags={tags}
          />
        )}
        {isNamed && <WithoutPassages tagId={tagId} withMembers={members} />}
        <div className={styles.ending}>
          <OwnTexts texts={texts ?? []} at="end" newId={newId} />
          <Button kind="link" onClick={() => void add('end')}>
            Add a text for the end
          </Button>
        </div>
      </aside>
    </div>
  );
}
