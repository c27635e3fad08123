import { CircleCheck } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MentionCount } from '../../core/contract/mentions.ts';
import type { TagId } from '../../core/model/ids.ts';
import { useDocumentName } from '../app/document-queries.ts';
import { useNameCounts } from '../app/name-queries.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { useLibraryInfo, useTags } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { Candidates } from './Candidates.tsx';
import { Mentions } from './Mentions.tsx';
import styles from './NamesView.module.css';
import { NameTags } from './NameTags.tsx';
import { type NamesPlace, scopeOf } from './name-scope.ts';

/** Found names: what the texts say of the codebook's names, to be decided; and names that could be in the codebook. */
export function NamesView({ place }: { readonly place: NamesPlace }) {
  const scope = useMemo(() => scopeOf(place), [place]);
  const tags = useTags();
  const { data: info } = useLibraryInfo();
  /** What the list of the chosen name says, which is newer than the counts. */
  const [live, setLive] = useState<{
    readonly tagId: TagId;
    readonly open: number;
    readonly counts: readonly MentionCount[] | undefined;
  } | null>(null);
  const isEmptyCodebook = tags.data?.length === 0;
  const counts = useNameCounts(scope, { enabled: tags.data !== undefined && !isEmptyCodebook });
  const byId = useMemo(() => new Map(tags.data?.map((tag) => [tag.id, tag])), [tags.data]);
  const first = counts.data?.find(({ tagId, open }) => open > 0 && byId.has(tagId)) ?? counts.data?.[0];
  const isNew = place.isNew || isEmptyCodebook;
  const chosen = isNew ? undefined : byId.get(place.tagId ?? first?.tagId ?? ('' as never));

  // The name that is looked at is part of the place, so that the way back leads to it.
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId && place.tagId === undefined) goTo({ ...place, tagId: chosenId }, 'replace');
  }, [chosenId, place]);
  // Where one looks for names of one's own nothing changes under the eyes once the first is taken in.
  const isSeeking = isEmptyCodebook && !place.isNew;
  useEffect(() => {
    if (isSeeking) goTo({ ...place, isNew: true }, 'replace');
  }, [isSeeking, place]);

  const onOpen = useCallback(
    (open: number) => chosenId && setLive({ tagId: chosenId, open, counts: counts.data }),
    [chosenId, counts.data],
  );
  // Counts that came after the list was left know better.
  const isNewer = live !== null && (live.tagId === chosenId || live.counts === counts.data);
  const shownCounts = useMemo(
    () =>
      (counts.data ?? []).map((each) =>
        isNewer && each.tagId === live.tagId ? { ...each, open: live.open } : each,
      ),
    [counts.data, live, isNewer],
  );

  const failed = [tags, counts].find(({ isError, data }) => isError && !data);
  const document = useDocumentName(place.id);
  const where = document ? displayTitle(document).text : null;
  const documentIds = useMemo(() => (place.id ? [place.id] : []), [place.id]);
  const isWaiting = !failed && (!tags.data || (!isEmptyCodebook && !counts.data));

  return (
    <PaneMain className={styles.view} aria-label="Found names">
      {(isWaiting || counts.isFetching) && <LoadingLine label="Looking for names" />}
      <div className={styles.columns}>
        <NameTags
          place={place}
          where={where}
          counts={shownCounts}
          tags={byId}
          chosenId={chosen?.id ?? null}
          isNew={isNew ?? false}
        />
        {failed && <ReadProblem error={failed.error} onRetry={failed.refetch} />}
        {isNew && tags.data && (
          <Candidates documentIds={documentIds} tags={tags.data} hasDocuments={info?.documents !== 0} />
        )}
        {!isNew && !failed && !chosen && counts.data && tags.data && (
          <EmptyState
            icon={<CircleCheck aria-hidden="true" />}
            title={
              place.tagId
                ? 'This tag is not in the codebook any more.'
                : 'No name of the codebook stands in the texts.'
            }
          >
            <Button onClick={() => goTo({ ...placeWithoutTag(place), isNew: true })}>
              Find names that are not in the codebook
            </Button>
          </EmptyState>
        )}
        {chosen && (
          <Mentions
            key={chosen.id}
            tag={chosen}
            tags={byId}
            scope={scope}
            counts={shownCounts}
            onGoTo={(tagId) => goTo({ ...place, tagId }, 'replace')}
            onOpen={onOpen}
          />
        )}
      </div>
    </PaneMain>
  );
}

function placeWithoutTag({ tagId: _, ...place }: NamesPlace): NamesPlace {
  return place;
}
