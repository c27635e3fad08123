import { useMemo, useRef, useState } from 'react';
import type { Colour } from '../../../core/model/highlight.ts';
import { colours } from '../../../core/model/highlight.ts';
import type { DocumentId, TagId } from '../../../core/model/ids.ts';
import type { TagKind } from '../../../core/model/tag.ts';
import { createHighlights, createTag, newGroup } from '../../app/commands.ts';
import { setPreferences } from '../../app/set-preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LoadingLine } from '../../ui/LoadingLine.tsx';
import { MarkSwatches } from '../../ui/MarkSwatches.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useReading } from '../reading.ts';
import { toRange } from '../text/text-surface.ts';
import type { FindState } from './find-session.ts';
import { HitList } from './HitList.tsx';
import { carriesTags, type HitDecisions, takenHits } from './hit-decisions.ts';
import styles from './ReviewHits.module.css';

export interface ReviewHitsProps {
  readonly documentId: DocumentId;
  readonly state: FindState;
  readonly onClose: () => void;
}

/** Looks through the hits of a search, then marks and tags those that are taken: one step of undo. */
export function ReviewHits({ documentId, state, onClose }: ReviewHitsProps) {
  const { shape, index, tags, preferences } = useReading();
  // Hits as they were when the list was opened: tagging does not change them, and nothing moves under the eyes.
  const [hits] = useState(() => [...state.found]);
  const [group] = useState(newGroup);
  const [tagIds, setTagIds] = useState<readonly TagId[]>([]);
  const [colour, setColour] = useState<Colour>(colours.find((each) => each === preferences.lastColour) ?? 1);
  const [decisions, setDecisions] = useState<HitDecisions>(new Map());
  const [isBusy, setBusy] = useState(false);
  const tagInput = useRef<HTMLInputElement>(null);
  const tagged = useMemo(() => hits.map((hit) => carriesTags(index, hit, tagIds)), [hits, index, tagIds]);
  const taken = useMemo(() => takenHits(hits, tagged, decisions), [hits, tagged, decisions]);
  const allTags = useMemo(() => [...tags.values()], [tags]);
  const reason = tagIds.length === 0 ? 'Choose a tag first' : taken.length === 0 ? 'No match is taken' : null;

  const create = async (kind: TagKind, name: string) => {
    const tag = await createTag(kind, name, group);
    if (tag) setTagIds((ids) => [...ids, tag.id]);
  };

  const tagAll = async () => {
    setBusy(true);
    const ranges = taken.flatMap((hit) => toRange(hit) ?? []);
    const isDone = await createHighlights({
      documentId,
      versionId: shape.versionId,
      ranges,
      colour,
      tagIds: [...tagIds],
      groupId: group,
    });
    setBusy(false);
    if (!isDone) return;
    if (colour !== preferences.lastColour) void setPreferences({ lastColour: colour });
    onClose();
  };

  return (
    <Dialog
      title={`${countOf(hits.length, 'match', 'matches')} of “${state.query}”`}
      onClose={onClose}
      initialFocus={tagInput}
      footer={
        <>
          <span className={styles.keys}>
            <Kbd keys="A" isSpoken /> Take <Kbd keys="R" isSpoken /> Refuse
          </span>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Tooltip label={reason ?? 'Marks and tags the matches that are taken; one step of undo'}>
            <Button
              kind="primary"
              size="large"
              disabled={reason !== null || isBusy}
              onClick={() => void tagAll()}
            >
              {isBusy ? 'Tagging' : 'Tag'} {countOf(taken.length, 'match', 'matches')}
            </Button>
          </Tooltip>
        </>
      }
    >
      {isBusy && <LoadingLine label="Tagging" />}
      <div className={styles.choice}>
        <div className={styles.tags}>
          <TagField
            tags={allTags}
            chosen={tagIds.flatMap((id) => tags.get(id) ?? [])}
            onAdd={(id) => setTagIds([...tagIds, id])}
            onRemove={(id) => setTagIds(tagIds.filter((each) => each !== id))}
            onCreate={(kind, name) => void create(kind, name)}
            inputRef={tagInput}
          />
        </div>
        <MarkSwatches value={colour} onChange={setColour} size="small" />
      </div>
      <HitList
        hits={hits}
        tagged={tagged}
        decisions={decisions}
        first={Math.max(
          0,
          hits.findIndex(({ start }) => start === state.current?.start),
        )}
        onDecide={(i, take) => setDecisions(new Map(decisions).set(i, take))}
      />
    </Dialog>
  );
}
