import { BookOpen, Check, SpellCheck2, X } from 'lucide-react';
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
import { Kbd } from '../ui/Kbd.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './CandidateLine.module.css';
import lines from './LineList.module.css';
import { SpellingChoice } from './SpellingChoice.tsx';

export interface CandidateLineProps {
  readonly proposal: ProposedName;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly tags: readonly TagSummary[];
  readonly isSpelling: boolean;
  readonly count: number;
  readonly onToggle: (name: string) => void;
  /** Without a kind each name is taken in as it is shown. */
  readonly onAccept: (kind?: TagKind) => void;
  readonly onSpelling: (isSpelling: boolean) => void;
  readonly onSpell: (tag: TagSummary) => void;
  readonly onDismiss: () => void;
}

/** What most names are taken in as, each by a key of its own, whatever they are shown as. */
const ways = [
  { kind: 'actor', id: 'names.accept' },
  { kind: 'place', id: 'names.place' },
] as const;

const countExplained =
  'The mentions that are found once the name is accepted. Words within a longer name on this list count for that one.';

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
                  <bdi>{text}</bdi> {times > 0 && times}
                </span>
              ))}
              {others.length > 6 && `, and ${others.length - 6} more`}
            </small>
          )}
        </div>
        <span className={styles.count} title={countExplained}>
          {countOf(count, 'mention')} in {countOf(documents, 'document')}
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
  const isOne = count === 1;
  const asShown = isOne ? proposal.kind : null;
  return (
    <div className={`${lines.deciding} ${styles.deciding}`}>
      <Example proposal={proposal} />
      <div className={lines.deeds}>
        <Button kind="primary" onClick={() => onAccept()}>
          <Check aria-hidden="true" />
          {isOne ? `Accept as ${proposal.kind}` : `Accept ${count} as shown`}
          <Kbd keys="Enter" tone="accent" />
          {ways.map(({ kind, id }) => kind === asShown && <CommandKey key={kind} id={id} tone="accent" />)}
        </Button>
        {ways.map(
          ({ kind, id }) =>
            kind !== asShown && (
              <Button key={kind} onClick={() => onAccept(kind)}>
                <KindIcon kind={kind} size={14} />
                As {kind}
                {!isOne && 's'}
                <CommandKey id={id} />
              </Button>
            ),
        )}
        <Menu
          entries={tagKinds
            .filter((kind) => kind !== asShown && !ways.some((way) => way.kind === kind))
            .map((kind) => ({
              label: kindNames[kind],
              icon: <KindIcon kind={kind} size={14} />,
              onSelect: () => onAccept(kind),
            }))}
        >
          <Button data-kinds="">
            As another kind
            <CommandKey id="names.kind" />
          </Button>
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
        <SpellingChoice tags={tags} like={like} onSpell={onSpell} onLeave={() => onSpelling(false)} />
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
