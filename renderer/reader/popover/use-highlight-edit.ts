import { useCallback, useEffect, useRef, useState } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { type Colour, colours, type TextRange } from '../../../core/model/highlight.ts';
import { type DocumentId, type HighlightId, type TagId, Timestamp } from '../../../core/model/ids.ts';
import type { TagKind } from '../../../core/model/tag.ts';
import {
  addTag,
  createHighlight,
  createTag,
  newGroup,
  newHighlightId,
  recolourHighlight,
  removeTag,
} from '../../app/commands.ts';
import { keepKeysUntil } from '../../app/keymap/kept-keys.ts';
import { usePreferences } from '../../app/queries.ts';
import { setPreferences } from '../../app/set-preferences.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { announce } from '../../ui/announce.ts';
import { useReading } from '../reading.ts';

/** What is being marked: a passage that may not be a highlight yet, or a highlight. */
export interface Passage {
  readonly documentId: DocumentId;
  readonly range: TextRange;
  readonly highlightId: HighlightId | null;
}

export interface HighlightEdit {
  readonly highlight: HighlightInText | null;
  readonly id: HighlightId | null;
  readonly colour: Colour | null;
  readonly tagIds: readonly TagId[];
  readonly recolour: (colour: Colour) => void;
  readonly addTag: (id: TagId) => void;
  readonly removeTag: (id: TagId) => void;
  readonly createTag: (kind: TagKind, name: string) => void;
  /** Gives the highlight, marking the passage with the last colour if it is not one yet. */
  readonly ensure: () => Promise<HighlightId>;
}

interface Choice {
  readonly colour: Colour;
  readonly tagIds: readonly TagId[];
}

const nothing: { readonly colour: null; readonly tagIds: readonly TagId[] } = { colour: null, tagIds: [] };

/**
 * Marks a passage and changes its highlight. The first choice makes the highlight. Choices show at once, in the text and
 * the margin too, so that the next key acts on them; the commands follow one after another, and what is stored takes over
 * when they are done.
 */
export function useHighlightEdit(
  passage: Passage,
  highlights: readonly HighlightInText[],
  onCreated?: (id: HighlightId) => void,
): HighlightEdit {
  const { commands, shape } = useReading();
  const { data: preferences } = usePreferences();
  const markNames = useMarkNames();
  const lastColour = colours.find((each) => each === preferences?.lastColour) ?? 1;
  const [id, setId] = useState(passage.highlightId);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const work = useRef({ last: Promise.resolve(), waiting: 0, id: passage.highlightId, colour: lastColour });
  if (!work.current.id) work.current.colour = lastColour;

  const highlight = highlights.find((each) => each.id === id) ?? null;
  const shown = chosen ?? highlight ?? nothing;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored takes over when it changes
  useEffect(() => {
    if (work.current.waiting === 0) setChosen(null);
  }, [highlight]);

  const latest = useRef({ passage, versionId: shape.versionId, onCreated, shown, highlight, commands });
  latest.current = { passage, versionId: shape.versionId, onCreated, shown, highlight, commands };

  const [queue] = useState(() => (command: () => Promise<unknown>): Promise<void> => {
    work.current.waiting += 1;
    const run = work.current.last.then(command).then((result) => {
      work.current.waiting -= 1;
      if (result !== false && result !== null) return;
      setChosen(null);
      void latest.current.commands.readAgain();
    });
    work.current.last = run;
    return run;
  });

  const create = useCallback(
    async (colour: Colour, tagIds: readonly TagId[], groupId?: string): Promise<HighlightInText | null> => {
      const { commands, onCreated, versionId } = latest.current;
      const { documentId, range } = latest.current.passage;
      const wanted = newHighlightId();
      const now = Timestamp.parse(Date.now());
      // It is there for the next key before the library has answered; that key must not mark the passage once more.
      commands.preview({
        ...{ id: wanted, ...range, colour, tagIds: [...tagIds], note: null },
        ...{ createdAt: now, updatedAt: now },
      });
      work.current.id = wanted;
      setId(wanted);
      onCreated?.(wanted);
      const created = await createHighlight({
        ...{ id: wanted, documentId, versionId, range, colour, groupId },
        tagIds: [...tagIds],
      });
      if (!created) {
        work.current.id = null;
        setId(null);
        return null;
      }
      return created;
    },
    [],
  );

  const ensure = useCallback(async () => {
    if (!work.current.id)
      await queue(() => (work.current.id ? Promise.resolve(true) : create(work.current.colour, [])));
    if (!work.current.id) throw new Error('The passage could not be marked.');
    return work.current.id;
  }, [create, queue]);

  const show = (choice: Choice) => {
    setChosen(choice);
    const { highlight } = latest.current;
    if (highlight) commands.preview({ ...highlight, colour: choice.colour, tagIds: [...choice.tagIds] });
  };

  /** Shows the choice and sends it: as the new highlight if there is none yet, else as its own command. */
  const choose = (
    choice: Choice,
    command: (id: HighlightId) => Promise<unknown>,
    sentence: string,
    groupId?: string,
  ) => {
    show(choice);
    void queue(async () => {
      const done = work.current.id
        ? await command(work.current.id)
        : await create(choice.colour, choice.tagIds, groupId);
      if (done) announce(sentence);
      return done;
    });
  };

  const colour = shown.colour ?? lastColour;
  return {
    highlight,
    id,
    colour: shown.colour,
    tagIds: shown.tagIds,
    ensure,
    recolour: (next) => {
      if (next === shown.colour) return;
      choose(
        { colour: next, tagIds: shown.tagIds },
        (at) => recolourHighlight(at, next),
        `Marked as ${markNames[next - 1]}`,
      );
      void setPreferences({ lastColour: next });
    },
    addTag: (tagId) => {
      if (shown.tagIds.includes(tagId)) return;
      choose({ colour, tagIds: [...shown.tagIds, tagId] }, (at) => addTag(at, tagId), 'Tag added');
    },
    removeTag: (tagId) =>
      choose(
        { colour, tagIds: shown.tagIds.filter((each) => each !== tagId) },
        (at) => removeTag(at, tagId),
        'Tag removed',
      ),
    // In the queue as a whole: a passage that is to be marked meanwhile waits, and is marked with the tag.
    createTag: (kind, name) => {
      const group = newGroup();
      const made = queue(async () => {
        const tag = await createTag(kind, name, group);
        if (!tag) return false;
        const now = latest.current.shown;
        const choice = { colour: now.colour ?? lastColour, tagIds: [...now.tagIds, tag.id] };
        show(choice);
        const done = work.current.id
          ? await addTag(work.current.id, tag.id, group)
          : await create(choice.colour, choice.tagIds, group);
        if (done) announce('Tag added');
        return done;
      });
      // The next key may close the popover, or pin the tag.
      keepKeysUntil(made);
    },
  };
}
