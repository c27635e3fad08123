import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../core/model/highlight.ts';
import { correctText } from '../app/commands.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { keepKeysUntil } from '../app/keymap/kept-keys.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { rangeAnchor } from '../reader/popover/range-anchor.ts';
import { useReading } from '../reader/reading.ts';
import { Button } from '../ui/Button.tsx';
import { inputClass } from '../ui/Field.tsx';
import { FocusAtOnce } from '../ui/FocusAtOnce.tsx';
import styles from './CorrectText.module.css';

/** The longest passage that is corrected at once. */
const longest = 10_000;

/** A passage whose words are being corrected. */
interface Correcting {
  readonly range: TextRange;
  readonly words: string;
}

/** Corrects the working text where it stands: the selected words, or those of the selected highlight. */
export function CorrectText() {
  const { surface, model, index, isActive } = useReading();
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const begin = (range: TextRange) =>
    surface.read(range.start, range.end).then(
      (words) => {
        const problem = problemOf(words);
        if (problem) showErrorToast(problem);
        else setCorrecting({ range, words });
      },
      (error: unknown) => showErrorToast(errorSentence(error)),
    );
  useKeys(
    {
      'reader.correct': () => {
        const selected = index.get(model.selectedId);
        const range = model.selection ?? (selected && { start: selected.start, end: selected.end });
        if (range) keepKeysUntil(begin(range));
        else showErrorToast('Select the words to correct first.');
        return true;
      },
    },
    { isActive },
  );
  if (!correcting) return null;
  const close = () => {
    setCorrecting(null);
    surface.focus();
  };
  return <CorrectPopover key={correcting.range.start} correcting={correcting} onClose={close} />;
}

function problemOf(words: string): string | null {
  if (words.includes('\n')) return 'Correct one paragraph at a time: select words of one paragraph.';
  return words.length > longest ? 'This is too long to be corrected at once. Select fewer words.' : null;
}

function CorrectPopover({ correcting, onClose }: { correcting: Correcting; onClose: () => void }) {
  const { surface, shape, document } = useReading();
  const { range, words } = correcting;
  const [draft, setDraft] = useState(words);
  const [isSaving, setSaving] = useState(false);
  const anchor = useMemo(() => rangeAnchor(surface, range), [surface, range]);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = async () => {
    if (draft === words) return onClose();
    setSaving(true);
    const { start, end } = range;
    const done = await correctText(document.id, {
      ...{ versionId: shape.versionId, range: { start, end } },
      text: draft,
    });
    setSaving(false);
    if (done) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!isSave && !isCommand(event.nativeEvent, 'editor.save')) return;
    event.preventDefault();
    void save();
  };
  return (
    <Popover.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup
            className={styles.popup}
            aria-label="Correct the text"
            initialFocus={field}
            finalFocus={false}
          >
            <FocusAtOnce on={(opened) => opened.querySelector('textarea')} />
            <textarea
              ref={field}
              className={`${inputClass} ${styles.field}`}
              dir="auto"
              lang={document.language ?? undefined}
              aria-label="Words in the working text"
              value={draft}
              disabled={isSaving}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setDraft(event.target.value.replaceAll('\n', ' '))}
              onKeyDown={onKeyDown}
            />
            <p className={styles.hint}>
              {draft.trim() === ''
                ? 'The words are taken out of the working text.'
                : 'The original stays as it is. Highlights stay on their words.'}
            </p>
            <div className={styles.actions}>
              <Button kind="quiet" onClick={onClose}>
                Cancel
              </Button>
              <Button kind="primary" disabled={isSaving} onClick={() => void save()}>
                {draft.trim() === '' ? 'Take out' : 'Correct'}
                <CommandKey id="editor.save" inField tone="accent" />
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
