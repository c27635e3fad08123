import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { describeHighlight } from '../../reader/describe-highlight.ts';
import { CardText } from '../../reader/margin/CardText.tsx';
import type { TagsById } from '../tags-by-id.ts';
import styles from './Preview.module.css';

/** A highlight's tags and note, as its card in the reader's margin has them. */
export function PreviewCard({
  highlight,
  tags,
}: {
  readonly highlight: HighlightInText;
  readonly tags: TagsById;
}) {
  const names = useMarkNames();
  return (
    <article className={styles.card} aria-label={describeHighlight(highlight, tags, 0, names)}>
      <span className={styles.rule} style={{ background: `var(--hl-${highlight.colour}-ink)` }} />
      <p className={styles.mark}>{names[highlight.colour - 1]}</p>
      <CardText highlight={highlight} tags={tags} />
    </article>
  );
}
