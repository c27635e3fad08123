import { memo } from 'react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { createTag, removeTag } from '../../app/commands.ts';
import { useHighlights } from '../../app/queries.ts';
import { useFoundDocument } from '../../app/search-queries.ts';
import type { Hit } from '../results/result-rows.ts';
import type { TagsById } from '../tags-by-id.ts';
import { Preview } from './Preview.tsx';
import { TagHit } from './TagHit.tsx';

export interface ShownHitProps {
  readonly hit: Hit;
  readonly isTagging: boolean;
  readonly tags: TagsById;
  readonly tagList: readonly TagSummary[];
  readonly total: string | null;
  readonly onStep: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  /** Marks the passage, with a tag if one is given. */
  readonly onMark: (tagId?: TagId) => Promise<void>;
  readonly onClose: () => void;
}

/** A hit in its text with the highlight that it is in, and the field that tags it. */
export const ShownHit = memo(function ShownHit(props: ShownHitProps) {
  const { hit, isTagging, tags, tagList, total, onStep, onOpen, onMark, onClose } = props;
  const document = useFoundDocument(hit.documentId);
  const { data: highlights } = useHighlights(hit.documentId);
  const { highlightId } = hit.place;
  const highlight = highlights?.find(({ id }) => id === highlightId);
  if (!document) return null;
  return (
    <Preview
      {...{ hit, document, tags, total, highlights, highlight, onStep, onOpen }}
      tagging={
        isTagging && (
          <TagHit
            tags={tagList}
            chosen={highlight?.tagIds.flatMap((id) => tags.get(id) ?? []) ?? []}
            onAdd={(id) => void onMark(id)}
            onRemove={(id) => highlightId && void removeTag(highlightId, id)}
            onCreate={async (kind, name) => {
              const tag = await createTag(kind, name);
              if (tag) await onMark(tag.id);
            }}
            onClose={onClose}
          />
        )
      }
    />
  );
});
