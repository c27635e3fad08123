import { BookOpen, Check, CircleHelp, CornerDownRight, X } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { textDirection } from '../../core/text/text-direction.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import lines from './LineList.module.css';
import styles from './MentionLine.module.css';
import type { ListedMention } from './mention-list.ts';
import type { MentionRow, Standing } from './mention-rows.ts';
import { kindOfName, lineAround } from './mention-words.ts';

export interface MentionLineProps {
  readonly row: Extract<MentionRow, { kind: 'mention' }>;
  readonly tag: TagSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly language: string | null;
  readonly isCurrent: boolean;
  readonly meanings: readonly TagId[];
  readonly isChoosing: boolean;
  readonly onAccept: (tagId: TagId) => void;
  readonly onRefuse: () => void;
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onShow: (mention: ListedMention) => void;
}

const icons = { open: CircleHelp, accepted: Check, refused: X, other: CornerDownRight };
const standingNames: Record<Standing, string> = {
  open: 'To decide',
  accepted: 'Accepted',
  refused: 'Refused',
  other: 'Means another tag',
};

/** A mention with the text around it; the one at hand with its sentence and what can be done. */
export const MentionLine = memo(
  function MentionLine(props: MentionLineProps) {
    const { row, tag, tags, language, isCurrent } = props;
    const { mention, standing, other } = row;
    const { before, after } = useMemo(() => lineAround(mention), [mention]);
    const Icon = icons[standing];
    const otherName = other && tags.get(other)?.name;
    const direction = textDirection(mention.before + mention.words + mention.after);
    return (
      <article
        className={`${lines.line} ${styles.mention}`}
        data-line={row.key}
        data-entry={isCurrent ? '' : undefined}
        data-standing={standing}
        data-current={isCurrent ? '' : undefined}
        aria-label={`${standingNames[standing]}: ${before}${mention.words}${after}`}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
      >
        <div className={styles.context}>
          <Icon className={styles.sign} aria-hidden="true" />
          <span className={styles.words} dir={direction} lang={language ?? undefined}>
            <span className={styles.before}>
              <span>{before}</span>
            </span>
            <mark>{mention.words}</mark>
            <span className={styles.after}>{after}</span>
          </span>
          <span className={styles.paragraph}>¶ {mention.paragraph}</span>
          <span className={styles.kind}>
            {otherName ? (
              <>
                Means <bdi>{otherName}</bdi>
              </>
            ) : (
              kindOfName(mention, tag)
            )}
          </span>
        </div>
        {isCurrent && <Deciding {...props} direction={direction} />}
      </article>
    );
  },
  // What lines that are not at hand are told of the one that is makes no difference to them.
  (a, b) =>
    !a.isCurrent &&
    !b.isCurrent &&
    a.row.key === b.row.key &&
    a.row.standing === b.row.standing &&
    a.row.mention === b.row.mention &&
    a.row.other === b.row.other &&
    a.tag === b.tag &&
    a.tags === b.tags,
);

function Deciding(props: MentionLineProps & { readonly direction: 'ltr' | 'rtl' }) {
  const { row, tag, tags, language, meanings, isChoosing, direction } = props;
  const { onAccept, onRefuse, onChoose, onShow } = props;
  const { mention, standing } = row;
  const field = useRef<HTMLInputElement>(null);
  const others = useMemo(() => [...tags.values()].filter(({ id }) => id !== tag.id), [tags, tag.id]);
  useEffect(() => {
    if (isChoosing) field.current?.focus();
  }, [isChoosing]);
  const leave = () => {
    const line = field.current?.closest<HTMLElement>('[data-line]');
    onChoose(false);
    line?.focus({ preventScroll: true });
  };
  return (
    <div className={`${lines.deciding} ${styles.deciding}`}>
      <p className={lines.sentence} dir={direction} lang={language ?? undefined}>
        {mention.before}
        <mark>{mention.words}</mark>
        {mention.after}
      </p>
      <div className={lines.deeds}>
        {standing !== 'accepted' && (
          <Button kind="primary" onClick={() => onAccept(tag.id)}>
            <Check aria-hidden="true" />
            Accept
            <CommandKey id="names.accept" tone="accent" />
          </Button>
        )}
        {standing !== 'accepted' && (
          <Button onClick={onRefuse}>
            <X aria-hidden="true" />
            {standing === 'refused' ? 'Take back' : 'Refuse'}
            <CommandKey id="names.refuse" />
          </Button>
        )}
        {standing !== 'accepted' && (
          <Button onClick={() => onChoose(true)}>
            <CornerDownRight aria-hidden="true" />
            Not this {tag.kind}
            <CommandKey id="names.other" />
          </Button>
        )}
        {standing === 'accepted' && <span className={styles.said}>Tagged</span>}
        {standing !== 'accepted' && meanings.length > 1 && (
          <span className={styles.could}>
            Could be
            {meanings.slice(0, 9).map((id, i) => {
              const meant = tags.get(id);
              return (
                meant && (
                  <span key={id}>
                    <Kbd keys={String(i + 1)} />
                    <TagChip tag={meant} onPress={() => onAccept(id)} />
                  </span>
                )
              );
            })}
          </span>
        )}
        <span className={lines.space} />
        <IconButton label="Show in the text" keys="Enter" onClick={() => onShow(mention)}>
          <BookOpen aria-hidden="true" />
        </IconButton>
      </div>
      {isChoosing && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc in the field leaves it
        <div
          className={lines.field}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            leave();
          }}
        >
          <TagField
            tags={others}
            chosen={[]}
            onAdd={(id) => onAccept(id)}
            onRemove={() => {}}
            label="What it means here"
            inputRef={field}
            passage={mention.words}
          />
        </div>
      )}
    </div>
  );
}
