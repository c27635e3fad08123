import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { Copy, CornerDownRight } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { showErrorToast } from '../../app/toasts.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { rangeAnchor } from '../popover/range-anchor.ts';
import { useReading } from '../reading.ts';
import styles from './LinkPopover.module.css';
import type { SourceLink } from './source-link.ts';

export interface LinkPopoverProps {
  readonly link: SourceLink;
  readonly onGo: (at: number) => void;
  readonly onClose: () => void;
}

/** A note of the source beside the words that it is on, or the address that they point at. */
export function LinkPopover({ link, onGo, onClose }: LinkPopoverProps) {
  const { surface } = useReading();
  const anchor = useMemo(() => rangeAnchor(surface, link.range), [surface, link.range]);
  const first = useRef<HTMLButtonElement>(null);
  const { to } = link;
  return (
    <Popover.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="bottom"
          sideOffset={8}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup
            className={styles.popup}
            aria-label={to.kind === 'address' ? 'Address' : 'Note'}
            initialFocus={first}
            finalFocus={false}
          >
            {to.kind === 'address' ? (
              <Address href={to.href} onCopied={onClose} buttonRef={first} />
            ) : (
              <>
                <NoteText start={to.start} end={to.end} />
                <div className={styles.actions}>
                  <Button ref={first} kind="quiet" onClick={() => onGo(to.start)}>
                    <CornerDownRight aria-hidden="true" />
                    Go to the note
                  </Button>
                </div>
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The longest note that is shown in place; the rest is read where it stands. */
const longestNote = 4000;

function NoteText({ start, end }: { readonly start: number; readonly end: number }) {
  const { surface, document: source, shape } = useReading();
  const { data, isError } = useQuery({
    queryKey: ['note-of-source', shape.versionId, start, end],
    queryFn: () => surface.read(start, Math.min(end, start + longestNote)),
    staleTime: Infinity,
  });
  if (isError) return <p className={styles.note}>This note could not be read.</p>;
  // The way back is a sign of its own in the source.
  const text = (data ?? '').replace(/\s*[↩↑⏎]\uFE0E?\s*$/u, '');
  return (
    <div className={styles.note} lang={source.language ?? undefined}>
      {text.split('\n').map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never change places
        <p key={i} dir="auto">
          {paragraph}
        </p>
      ))}
      {end - start > longestNote && <p>…</p>}
    </div>
  );
}

interface AddressProps {
  readonly href: string;
  readonly onCopied: () => void;
  readonly buttonRef: React.Ref<HTMLButtonElement>;
}

function Address({ href, onCopied, buttonRef }: AddressProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(href);
      announce('Address copied');
      onCopied();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      showErrorToast('The address could not be copied. Select it here and copy it.');
    }
  };
  return (
    <>
      <p className={styles.address} dir="ltr">
        {href}
      </p>
      <div className={styles.actions}>
        <Button ref={buttonRef} kind="quiet" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          Copy the address
        </Button>
      </div>
    </>
  );
}
