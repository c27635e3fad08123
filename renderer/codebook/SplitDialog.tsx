import { Field as BaseField } from '@base-ui/react/field';
import { useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { splitTag } from '../app/codebook-commands.ts';
import { useFirstPassages } from '../app/dossier-queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { placeInWords } from '../dossier/place-in-words.ts';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { CheckList } from '../ui/CheckList.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, inputClass } from '../ui/Field.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';
import { checkName } from './check-name.ts';
import styles from './SplitDialog.module.css';

/** So many passages are listed, the oldest sources first; of more the others are tagged anew in the table of highlights. */
const mostPassages = 2000;

/** Makes a tag of its own of some names and passages of another. */
export function SplitDialog({ tag, onClose }: { tag: TagSummary; onClose: () => void }) {
  const { data, error: notRead } = useFirstPassages(tag.id, mostPassages);
  const passages = useMemo(
    () => new Map((data?.first ?? []).map((shown) => [shown.passage.id, shown])),
    [data],
  );
  const ids = useMemo(() => [...passages.keys()], [passages]);
  const [kind, setKind] = useState<TagKind>(tag.kind);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<HighlightId>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const taken = tag.aliases.filter((alias) => aliases.has(alias));
  // The first name that goes over is what the new tag is called, until something else is typed.
  const name = typed ?? taken[0] ?? '';

  const split = async () => {
    const wrong = checkName(name);
    setError(wrong);
    if (wrong) return field.current?.focus();
    const made = { kind, name: name.trim() };
    // A name that is the new tag's main name leaves the old one too.
    const isDone = await splitTag(tag, made, {
      aliases: taken,
      highlightIds: ids.filter((id) => chosen.has(id)),
    });
    if (isDone) onClose();
  };
  const passagesTaken = ids.filter((id) => chosen.has(id)).length;
  const isReady = name.trim() !== '' && taken.length + passagesTaken > 0;
  return (
    <Dialog
      title={`Split “${tag.name}”`}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <span className={styles.going} role="status">
            {countOf(taken.length, 'name')} and {passagesTaken.toLocaleString('en')} of{' '}
            {countOf(data?.of ?? 0, 'passage')} chosen
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={!isReady} onClick={() => void split()}>
            Split
          </Button>
        </>
      }
    >
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <div className={styles.name}>
          <Field label="Name of the new tag" error={error}>
            <BaseField.Control
              ref={field}
              className={inputClass}
              dir="auto"
              value={name}
              onValueChange={(value) => {
                setTyped(value);
                setError(null);
              }}
            />
          </Field>
          <Menu
            entries={tagKinds.map((each) => ({
              label: kindNames[each],
              icon: <KindIcon kind={each} size={14} />,
              onSelect: () => setKind(each),
            }))}
          >
            <Button size="large" aria-label={`Kind: ${kindNames[kind]}`}>
              <KindIcon kind={kind} size={14} />
              {kindNames[kind]}
            </Button>
          </Menu>
        </div>
        <h3>Names that go over</h3>
        {tag.aliases.length === 0 ? (
          <p>It has no other names.</p>
        ) : (
          <div className={styles.names}>
            <CheckList
              label="Names that go over"
              ids={tag.aliases}
              checked={aliases}
              onChange={setAliases}
              lineHeight={30}
            >
              {(alias) => <bdi className={styles.words}>{alias}</bdi>}
            </CheckList>
          </div>
        )}
        <h3>Passages that go over</h3>
        {notRead ? (
          <p role="alert">{errorSentence(notRead)}</p>
        ) : !data ? (
          <p>Reading the passages</p>
        ) : ids.length === 0 ? (
          <p>No passage carries it.</p>
        ) : (
          <div className={styles.passages}>
            {data.of > ids.length && (
              <p>
                The first {ids.length.toLocaleString('en')} of {countOf(data.of, 'passage')}. Tag the others
                in the table of highlights.
              </p>
            )}
            <CheckList
              label="Passages that go over"
              ids={ids}
              checked={chosen}
              onChange={setChosen}
              lineHeight={66}
            >
              {(id) => {
                const { document, passage } = passages.get(id) ?? {};
                return (
                  document &&
                  passage && (
                    <span className={styles.words}>
                      <q dir="auto" lang={document.language ?? undefined}>
                        {passage.quote}
                      </q>
                      <small>
                        <bdi>{displayTitle(document).text}</bdi>, {placeInWords(passage)}
                      </small>
                    </span>
                  )
                );
              }}
            </CheckList>
          </div>
        )}
      </form>
    </Dialog>
  );
}
