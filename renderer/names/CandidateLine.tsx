import { BookOpen, MapPin, SpellCheck2, UsersRound, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { textDirection } from '../../core/text/text-direction.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { goTo } from '../app/panes/window-navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './CandidateLine.module.css';
import lines from './LineList.module.css';

export interface CandidateLineProps {
  readonly proposal: ProposedName;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly tags: readonly TagSummary[];
  readonly isSpelling: boolean;
  readonly count: number;
  readonly onToggle: (name: string) => void;
  readonly onAccept: (kind: TagKind) => void;
  readonly onSpelling: (isSpelling: boolean) => void;
  readonly onSpell: (tag: TagSummary) => void;
  readonly onDismiss: () => void;
}

/** What most names are taken in as, each by a key of its own. */
const ways = [
  { kind: 'actor', id: 'names.accept' },
  { kind: 'place', id: 'names.place' },
] as const;

/** A proposed name with its spellings; the one at hand with a sentence and what can be done. */
export function CandidateLine(props: CandidateLineProps) {
  const { proposal, isCurrent, isSelected, onToggle } = props;
  const { name, spellings, count, documents, kind } = proposal;
  const others = spellings.filter(({ text }) => text !== name);
  return (
    <article
      className={lines.line}
      data-line={name}
      data-entry={isCurrent ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      aria-label={`${name}, ${kindNames[kind]}, ${countOf(count, 'mention')}${isSelected ? ', selected' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      <div className={styles.name}>
        <Checkbox checked={isSelected} onChange={() => onToggle(name)}>
          <span className={styles.spoken}>Select {name}</span>
        </Checkbox>
        <KindIcon kind={kind} size={16} />
        <div className={styles.words}>
          <bdi>{name}</bdi>
          {others.length > 0 && (
            <small>
              also{' '}
              {others.slice(0, 6).map(({ text, count: times }, i) => (
                <span key={text}>
                  {i > 0 && ', '}
                  <bdi>{text}</bdi> {times}
                </span>
              ))}
              {others.length > 6 && `, and ${others.length - 6} more`}
            </small>
          )}
        </div>
        <span className={styles.count}>
          {count.toLocaleString('en')} in {countOf(documents, 'document')}
        </span>
      </div>
      {isCurrent && <Deciding {...props} />}
    </article>
  );
}

function Deciding(props: CandidateLineProps) {
  const { proposal, tags, isSpelling, count, onAccept, onSpelling, onSpell, onDismiss } = props;
  const { example, likeTagId } = proposal;
  const like = tags.find(({ id }) => id === likeTagId);
  const choice = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isSpelling) return;
    (choice.current?.querySelector<HTMLElement>('[data-like] button') ?? field.current)?.focus();
  }, [isSpelling]);
  const several = count > 1 ? ` ${count}` : '';
  const likeliest = count === 1 && proposal.kind === 'place' ? 'place' : 'actor';
  return (
    <div className={`${lines.deciding} ${styles.deciding}`}>
      <Example proposal={proposal} />
      <div className={lines.deeds}>
        {ways.map(({ kind, id }) => {
          const tone = kind === likeliest ? 'primary' : 'plain';
          return (
            <Button key={kind} kind={tone} onClick={() => onAccept(kind)}>
              {kind === 'place' ? <MapPin aria-hidden="true" /> : <UsersRound aria-hidden="true" />}
              {kind === likeliest ? `Accept${several} as ` : 'As '}
              {kind}
              {several && 's'}
              <CommandKey id={id} tone={kind === likeliest ? 'accent' : 'plain'} />
            </Button>
          );
        })}
        <Menu
          entries={tagKinds
            .filter((kind) => kind !== 'actor' && kind !== 'place')
            .map((kind) => ({
              label: kindNames[kind],
              icon: <KindIcon kind={kind} size={14} />,
              onSelect: () => onAccept(kind),
            }))}
        >
          <Button>As another kind</Button>
        </Menu>
        {tags.length > 0 && (
          <Button onClick={() => onSpelling(true)}>
            <SpellCheck2 aria-hidden="true" />
            Another spelling of
            {like && <bdi className={styles.like}>{like.name}</bdi>}
            <CommandKey id="names.spelling" />
          </Button>
        )}
        <Button kind="quiet" onClick={onDismiss}>
          <X aria-hidden="true" />
          Dismiss
          <CommandKey id="names.dismiss" />
        </Button>
        <span className={lines.space} />
        <IconButton
          label="Show in the text"
          onClick={() =>
            goTo({ view: 'document', id: example.documentId, at: example.start, end: example.end })
          }
        >
          <BookOpen aria-hidden="true" />
        </IconButton>
      </div>
      {isSpelling && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc within leaves it
        <div
          ref={choice}
          className={lines.field}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            const line = choice.current?.closest<HTMLElement>('[data-line]');
            onSpelling(false);
            line?.focus({ preventScroll: true });
          }}
        >
          {like && (
            <span className={styles.likely} data-like="">
              Of <TagChip tag={like} onPress={() => onSpell(like)} />, or:
            </span>
          )}
          <TagField
            tags={tags}
            chosen={[]}
            onAdd={(id) => {
              const tag = tags.find((each) => each.id === id);
              if (tag) onSpell(tag);
            }}
            onRemove={() => {}}
            label="Another spelling of"
            inputRef={field}
          />
        </div>
      )}
    </div>
  );
}

/** The sentence of a proposal, with its name standing out. */
function Example({ proposal: { example, spellings, name } }: { readonly proposal: ProposedName }) {
  const { sentence } = example;
  const found = [name, ...spellings.map(({ text }) => text)]
    .map((text) => ({ text, at: sentence.indexOf(text) }))
    .find(({ at }) => at >= 0);
  return (
    <p className={lines.sentence} dir={textDirection(sentence)}>
      {found ? (
        <>
          {sentence.slice(0, found.at)}
          <mark>{found.text}</mark>
          {sentence.slice(found.at + found.text.length)}
        </>
      ) : (
        sentence
      )}
    </p>
  );
}
