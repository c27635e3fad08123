import { useQueryClient } from '@tanstack/react-query';
import { memo, useState } from 'react';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { colours } from '../../../core/model/highlight.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { usePreferences } from '../../app/queries.ts';
import { foundDocument } from '../../app/search-queries.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { markHit } from '../mark-hit.ts';
import type { Hit } from '../results/result-rows.ts';
import type { TagsById } from '../tags-by-id.ts';
import styles from './Preview.module.css';
import { ShownHit } from './ShownHit.tsx';

export interface HitPreviewProps {
  /** The selected hit, which keys act on. */
  readonly hit: Hit;
  /** The hit that is drawn: the selected one, a moment later; null before the first one. */
  readonly shown: Hit | null;
  readonly tags: TagsById;
  readonly tagList: readonly TagSummary[];
  readonly total: string | null;
  readonly isActive: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  /** Leads back to the list. */
  readonly onLeave: () => void;
}

/**
 * The selected hit in its text; marks and tags its passage by key. Until there is time to draw it, its room: the hits beside
 * it stay where they are.
 */
export const HitPreview = memo(function HitPreview(props: HitPreviewProps) {
  const { hit, shown, tags, tagList, total, isActive, onStep, onOpen, onLeave } = props;
  const queries = useQueryClient();
  const { data: preferences } = usePreferences();
  /** The hit that is being tagged: with another one the field is gone. */
  const [tagged, setTagged] = useState<Hit['place'] | null>(null);
  const colour = colours.find((each) => each === preferences?.lastColour) ?? 1;
  const label = usePaneLabel('Preview');

  const onMark = useSteady(async (tagId?: TagId) => {
    try {
      await markHit(await queries.ensureQueryData(foundDocument(hit.documentId)), hit.place, colour, tagId);
    } catch (error) {
      showErrorToast(errorSentence(error));
    }
  });
  const onClose = useSteady(() => {
    setTagged(null);
    onLeave();
  });
  useKeys(
    {
      'reader.mark-again': () => {
        void onMark();
        return true;
      },
      'reader.tag': () => {
        setTagged(hit.place);
        return true;
      },
    },
    { isActive },
  );

  if (!shown) return <section className={styles.preview} aria-label={label} aria-busy="true" />;
  const isTagging = hit === shown && tagged === hit.place;
  return <ShownHit {...{ hit: shown, isTagging, tags, tagList, total, onStep, onOpen, onMark, onClose }} />;
});
