import { BookOpen, ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { displayTitle } from '../../library/display-title.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { copyHit } from '../copy-hit.ts';
import type { Hit } from '../results/result-rows.ts';
import type { TagsById } from '../tags-by-id.ts';
import { matchesInText } from './matches-in-text.ts';
import styles from './Preview.module.css';
import { PreviewCard } from './PreviewCard.tsx';
import { PreviewText } from './PreviewText.tsx';

export interface PreviewProps {
  readonly hit: Hit;
  readonly document: DocumentSummary;
  readonly highlights: readonly HighlightInText[] | undefined;
  /** The highlight that the hit is in. */
  readonly highlight: HighlightInText | undefined;
  readonly tags: TagsById;
  /** The field that takes a tag, while it is open. */
  readonly tagging: ReactNode;
  /** How many hits there are: `64`, `1,000+`; null while that is not known. */
  readonly total: string | null;
  readonly onStep: (step: 1 | -1) => void;
  readonly onOpen: () => void;
}

/** The selected hit in its text, with the card of its highlight, and the way there. */
export function Preview(props: PreviewProps) {
  const { hit, document, highlights, highlight, tags, tagging, total, onStep, onOpen } = props;
  const { place, number } = hit;
  const label = usePaneLabel('Preview');
  const matches = useMemo(() => matchesInText(place), [place]);
  const current = useMemo(() => ({ start: place.start, end: place.end }), [place.start, place.end]);
  return (
    <section className={styles.preview} aria-label={label} data-region="">
      <div className={styles.head}>
        <p>
          Hit {number.toLocaleString('en')}
          {total !== null && ` of ${total}`}
        </p>
        <IconButton label="Previous hit" size="small" keys="ArrowUp" onClick={() => onStep(-1)}>
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <IconButton label="Next hit" size="small" keys="ArrowDown" onClick={() => onStep(1)}>
          <ChevronDown aria-hidden="true" />
        </IconButton>
      </div>
      <p className={styles.source} dir="auto" title={displayTitle(document).text}>
        {displayTitle(document).text}
      </p>
      <PreviewText
        document={document}
        highlights={highlights}
        selectedId={place.highlightId}
        tags={tags}
        matches={matches}
        current={current}
      />
      {tagging}
      {highlight && <PreviewCard highlight={highlight} tags={tags} />}
      <div className={styles.foot}>
        <Button kind="primary" onClick={onOpen}>
          <BookOpen aria-hidden="true" />
          Open in reader
        </Button>
        <Button onClick={() => void copyHit(document, place, highlight)}>
          <Copy aria-hidden="true" />
          Copy with citation
        </Button>
      </div>
    </section>
  );
}
