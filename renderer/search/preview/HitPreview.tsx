import { useState } from 'react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { colours } from '../../../core/model/highlight.ts';
import { createTag, removeTag } from '../../app/commands.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { useDocument, useHighlights, usePreferences } from '../../app/queries.ts';
import { markHit } from '../mark-hit.ts';
import type { Hit } from '../results/result-rows.ts';
import type { TagsById } from '../tags-by-id.ts';
import { Preview } from './Preview.tsx';
import { TagHit } from './TagHit.tsx';

export interface HitPreviewProps {
  /** The selected hit, which keys act on. */
  readonly hit: Hit;
  /** The hit that is drawn: the selected one, a moment later. */
  readonly shown: Hit;
  readonly tags: TagsById;
  readonly tagList: readonly TagSummary[];
  readonly total: string | null;
  readonly isActive: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  /** Leads back to the list. */
  readonly onLeave: () => void;
}

/** The selected hit in its text; marks and tags its passage by key. */
export function HitPreview(props: HitPreviewProps) {
  const { hit, shown, tags, tagList, total, isActive, onStep, onOpen, onLeave } = props;
  const { data: document } = useDocument(hit.documentId);
  const { data: drawn } = useDocument(shown.documentId);
  const { data: highlights } = useHighlights(shown.documentId);
  const { data: preferences } = usePreferences();
  /** The hit that is being tagged: with another one the field is gone. */
  const [tagged, setTagged] = useState<Hit['place'] | null>(null);
  const colour = colours.find((each) => each === preferences?.lastColour) ?? 1;
  const highlight = highlights?.find(({ id }) => id === shown.place.highlightId);

  useKeys(
    {
      'reader.mark-again': () => {
        if (!document) return false;
        void markHit(document, hit.place, colour);
        return true;
      },
      'reader.tag': () => {
        setTagged(hit.place);
        return true;
      },
    },
    { isActive },
  );

  if (!drawn) return null;
  return (
    <Preview
      {...{ tags, total, highlights, highlight, onStep, onOpen }}
      hit={shown}
      document={drawn}
      tagging={
        document &&
        hit === shown &&
        tagged === hit.place && (
          <TagHit
            tags={tagList}
            chosen={highlight?.tagIds.flatMap((id) => tags.get(id) ?? []) ?? []}
            onAdd={(id) => void markHit(document, hit.place, colour, id)}
            onRemove={(id) => hit.place.highlightId && void removeTag(hit.place.highlightId, id)}
            onCreate={async (kind, name) => {
              const tag = await createTag(kind, name);
              if (tag) await markHit(document, hit.place, colour, tag.id);
            }}
            onClose={() => {
              setTagged(null);
              onLeave();
            }}
          />
        )
      }
    />
  );
}
