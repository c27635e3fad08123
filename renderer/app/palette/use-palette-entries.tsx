import { FileText, Heading, SquareChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { JournalState } from '../../../core/contract/library.ts';
import { byline } from '../../library/byline.ts';
import { displayTitle } from '../../library/display-title.ts';
import { countOf } from '../../ui/count-of.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useDocumentNames, useMatchingDocuments } from '../document-queries.ts';
import { useJournal } from '../journal.ts';
import { type KeyCommandId, keyCommandIds } from '../keymap/key-commands.ts';
import { useCommandLabel } from '../keymap/use-command-label.ts';
import { canRunCommand, runCommand } from '../keymap/use-keys.ts';
import { useTags } from '../queries.ts';
import { otherCommands } from './other-commands.tsx';
import type { PaletteEntry, PaletteGroupId } from './palette-entry.ts';
import { type ReaderOffer, useOfferOfReader } from './reader-offer.ts';
import { currentEntryId, documentEntryId, recentDocuments, recentEntries, tagEntryId } from './recent.ts';

/** More than anything else weighs, so that what was used last comes first. */
const recentWeight = 1e6;

/** What most palettes are opened for, before there is anything recent. */
const usual = new Set<string>(['reader.find', 'reader.tag', 'app.search', 'app.export', 'app.settings']);
const usualWeight = 1000;

/** Commands that make no sense from within the palette. */
const left = new Set<string>(['app.palette', 'reader.leave']);

/** How many documents the palette has at hand: of all, and of those that the words may mean. */
const documentsAtHand = 100;

/** All that the palette can lead to, as it is when the palette opens; of the documents those that typed words may mean. */
export function usePaletteEntries(words: string): {
  readonly entries: Record<PaletteGroupId, readonly PaletteEntry[]>;
  /** How many documents hold the words. */
  readonly documentCount: number;
  readonly offer: ReaderOffer | null;
} {
  const most = useMatchingDocuments('', documentsAtHand);
  const found = useMatchingDocuments(words, documentsAtHand);
  const [recentIds] = useState(() => recentDocuments());
  const recent = useDocumentNames(recentIds);
  const { data: tags } = useTags();
  const offer = useOfferOfReader();
  const labelOf = useCommandLabel();
  const journal = useJournal();
  // What can be done is what could be done before the palette took the focus.
  const [runnable] = useState(() => keyCommandIds.filter((id) => !left.has(id) && canRunCommand(id)));
  const [weightOf] = useState(() => {
    const weights = new Map(recentEntries().map((id, index) => [id, recentWeight - index]));
    // Nobody opens the palette to go where they are.
    const here = currentEntryId();
    return (id: string) => (id === here ? 0 : (weights.get(id) ?? 0));
  });

  const documentEntries = useMemo(() => {
    const used = recentIds.flatMap((id) => recent.get(id) ?? []);
    const documents = [...used, ...(found?.documents ?? []), ...(most?.documents ?? [])];
    return [...new Map(documents.map((document) => [document.id, document])).values()].map(
      (document): PaletteEntry => {
        const id = documentEntryId(document.id);
        return {
          id,
          name: displayTitle(document).text,
          others: [...document.authors, ...(document.publisher ? [document.publisher] : [])],
          weight: weightOf(id),
          icon: <FileText aria-hidden="true" />,
          detail: document.publisher || document.authors.length > 0 ? byline(document) : undefined,
          aside: document.highlights > 0 ? countOf(document.highlights, 'highlight') : undefined,
          target: { kind: 'place', place: { view: 'document', id: document.id } },
        };
      },
    );
  }, [found, most, recent, recentIds, weightOf]);
  const tagEntries = useMemo(
    () =>
      (tags ?? []).map((tag): PaletteEntry => {
        const id = tagEntryId(tag.id);
        return {
          id,
          name: tag.name,
          others: tag.aliases,
          weight: weightOf(id) + tag.highlights,
          icon: <KindIcon kind={tag.kind} size={16} />,
          detail: tag.aliases.length > 0 ? `also ${tag.aliases.slice(0, 3).join(', ')}` : undefined,
          aside: tag.highlights > 0 ? String(tag.highlights) : undefined,
          target: { kind: 'place', place: { view: 'dossier', id: tag.id } },
        };
      }),
    [tags, weightOf],
  );
  const headingEntries = useMemo(
    () =>
      offer?.headings.map(
        ({ title, start, level }, index): PaletteEntry => ({
          id: `heading ${start}`,
          name: title,
          others: [],
          weight: -index,
          icon: <Heading aria-hidden="true" />,
          aside: `Level ${level}`,
          target: { kind: 'place', place: { view: 'document', id: offer.documentId, at: start } },
        }),
      ) ?? [],
    [offer],
  );
  const commands = runnable.map((command, index): PaletteEntry => {
    const id = `command ${command}`;
    return {
      id,
      name: nameOf(command, labelOf(command), journal),
      others: [],
      weight: weightOf(id) + (usual.has(command) ? usualWeight : 0) - index,
      icon: <SquareChevronRight aria-hidden="true" />,
      command,
      target: { kind: 'deed', run: () => runCommand(command) },
    };
  });
  const entries = {
    commands: [
      ...commands,
      ...otherCommands.map((entry) => ({ ...entry, weight: weightOf(entry.id) - commands.length })),
    ],
    documents: documentEntries,
    tags: tagEntries,
    headings: headingEntries,
  };
  // The words of an answer that is still to come are others.
  return { entries, documentCount: found?.total ?? 0, offer };
}

/** Undo and redo say what they would do now. */
function nameOf(command: KeyCommandId, label: string, journal: JournalState | null): string {
  const step = command === 'app.undo' ? journal?.undo : command === 'app.redo' ? journal?.redo : null;
  return step ? `${label}: ${step}` : label;
}
