import { CircleCheck, Files } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { useProposedNames } from '../app/name-queries.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { acceptProposals, addSpellings, dismissProposals } from '../app/proposal-commands.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { InStatusBar } from '../app/status-slot.ts';
import { undo } from '../app/undo.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import styles from './Candidates.module.css';
import { CandidateTable } from './CandidateTable.tsx';
import { isFree } from './is-free.ts';
import { CandidateKeys } from './MentionKeys.tsx';

export interface CandidatesProps {
  /** The documents that are looked at; all if none are given. */
  readonly documentIds: readonly DocumentId[];
  readonly tags: readonly TagSummary[];
  readonly hasDocuments: boolean;
}

/** Names that the texts seem to speak of and the codebook does not know, each taken in with one key. */
export function Candidates({ documentIds, tags, hasDocuments }: CandidatesProps) {
  const { isActive } = usePane();
  const proposed = useProposedNames(documentIds, { enabled: hasDocuments });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [currentName, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isSpelling, setSpelling] = useState(false);
  const [wanted, setWanted] = useState(0);
  const [awaited, setAwaited] = useState<string | null>(null);
  const done = useRef<(readonly string[])[]>([]);
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const known = useMemo(
    () => new Set(tags.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey))),
    [tags],
  );
  // What has come into the codebook leaves at once, and comes back when that is undone.
  const rows = useMemo(
    () => (proposed.data ?? []).filter(({ name }) => !gone.has(name) && !known.has(nameKey(name))),
    [proposed.data, gone, known],
  );
  const at = Math.max(
    0,
    rows.findIndex(({ name }) => name === currentName),
  );
  const current = rows[at];
  const chosen = rows.filter(({ name }) => selected.has(name));
  const meant = chosen.length > 0 ? chosen : current ? [current] : [];

  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows && isFree(document.activeElement)) setWanted((count) => count + 1);
  }, [hasRows]);

  // A name that is taken back stands in the list again only once the library has undone it.
  const isBack = awaited !== null && rows.some(({ name }) => name === awaited);
  useEffect(() => {
    if (!isBack) return;
    setAwaited(null);
    setWanted((count) => count + 1);
  }, [isBack]);

  const go = (to: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (!next) return;
    setSpelling(false);
    setAwaited(null);
    setCurrent(next.name);
    setWanted((count) => count + 1);
  };
  /** Takes the names out of the list before the library has answered, and goes on to the next that stays. */
  const leave = (names: readonly ProposedName[], deed: Promise<boolean>, said: string) => {
    const left = names.map(({ name }) => name);
    const stay = (name: string) => !left.includes(name);
    const next = rows.slice(at).find(({ name }) => stay(name)) ?? rows.findLast(({ name }) => stay(name));
    setGone((all) => new Set([...all, ...left]));
    setSelected(new Set());
    setSpelling(false);
    setCurrent(next?.name ?? null);
    setWanted((count) => count + 1);
    done.current.push(left);
    announce(said);
    pending.current = deed;
    void deed.then((isDone) => isDone || bringBack(left));
  };
  const bringBack = (names: readonly string[]) =>
    setGone((all) => new Set([...all].filter((name) => !names.includes(name))));
  /** Without a kind each is taken in as it is shown. */
  const accept = (kind?: TagKind) => {
    if (meant.length === 0) return false;
    const wanted = kind ? meant.map((proposal) => ({ ...proposal, kind })) : meant;
    const [first] = wanted;
    const areAlike = wanted.every((each) => each.kind === first?.kind);
    leave(meant, acceptProposals(wanted), areAlike ? `Added as ${first?.kind}` : 'Added');
    return true;
  };
  const dismiss = () => {
    if (meant.length === 0) return false;
    leave(meant, dismissProposals(meant), 'Dismissed');
    return true;
  };
  const spell = (tag: TagSummary) => leave(meant, addSpellings(meant, tag), `Added to ${tag.name}`);
  const takeBack = () => {
    const last = done.current.pop();
    // The last step may be on its way to the library still, and its names are to come back once it is undone.
    void pending.current.then(undo).then(() => {
      if (!last) return;
      bringBack(last);
      setCurrent(last[0] ?? null);
      setAwaited(last[0] ?? null);
    });
    return true;
  };
  const toggle = (name: string) => {
    const next = new Set(selected);
    if (!next.delete(name)) next.add(name);
    setSelected(next);
    announce(`${countOf(next.size, 'name')} selected`);
  };

  /** While a tag is looked for, letters are the beginning of its name and decide nothing. */
  const decides = (deed: () => boolean) => () => !isSpelling && deed();

  useKeys(
    {
      'names.accept': decides(() => accept('actor')),
      'names.place': decides(() => accept('place')),
      'names.kind': decides(openKinds),
      'names.spelling': () => {
        if (meant.length === 0 || tags.length === 0) return false;
        setSpelling(true);
        return true;
      },
      'names.dismiss': decides(dismiss),
      'app.undo': takeBack,
    },
    {
      isActive,
      others: ({ code, ctrlKey, metaKey, altKey, shiftKey }) =>
        code === 'KeyU' && !ctrlKey && !metaKey && !altKey && !shiftKey && takeBack(),
    },
  );

  return (
    <section className={styles.middle} aria-label="Not in the codebook yet">
      {proposed.isFetching && <LoadingLine label="Looking for names" />}
      <header className={styles.head}>
        <h1>Not in the codebook yet</h1>
        <p role="status">
          {proposed.data
            ? `${countOf(rows.length, 'name')} proposed from the texts, the likeliest first.`
            : 'Names that the texts seem to speak of.'}
          {selected.size > 0 && <strong> {countOf(selected.size, 'name')} selected.</strong>}
        </p>
      </header>
      {!hasDocuments && (
        <EmptyState icon={<Files aria-hidden="true" />} title="No documents yet, so no names to propose.">
          <Button onClick={() => goTo({ view: 'library' })}>Go to the library</Button>
        </EmptyState>
      )}
      {proposed.isError && <ReadProblem error={proposed.error} onRetry={proposed.refetch} />}
      {proposed.data && rows.length === 0 && (
        <EmptyState icon={<CircleCheck aria-hidden="true" />} title="No more names to propose.">
          <Button onClick={() => goTo({ view: 'codebook' })}>Go to the codebook</Button>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <CandidateTable
          rows={rows}
          at={at}
          wanted={wanted}
          selected={selected}
          tags={tags}
          isSpelling={isSpelling}
          count={meant.length}
          onGo={go}
          onCurrent={(name) => {
            setCurrent(name);
            setAwaited(null);
            if (name !== current?.name) setSpelling(false);
          }}
          onToggle={toggle}
          onAccept={accept}
          onSpelling={setSpelling}
          onSpell={spell}
          onDismiss={dismiss}
        />
      )}
      {isActive && rows.length > 0 && (
        <InStatusBar>
          <CandidateKeys />
        </InStatusBar>
      )}
    </section>
  );
}

/** Opens the menu of the other kinds that the name at hand may be of. */
function openKinds(): boolean {
  const menu = document.querySelector<HTMLElement>('[data-line][data-current] [data-kinds]');
  menu?.click();
  return menu !== null;
}
