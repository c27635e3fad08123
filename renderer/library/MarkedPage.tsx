import type { Colour } from '../../core/model/highlight.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './MarkedPage.module.css';

/** A picture of what Postil is for: a page with marked passages and the notes beside them. Only to look at. */
export function MarkedPage() {
  return (
    <div className={styles.sheet} aria-hidden="true" inert>
      <div className={styles.page}>
        <h2>Who holds the ferry at Sarn Bridge?</h2>
        <p className={styles.by}>Ilse Marrand, 9 March 2031</p>
        <p>
          For eleven years the ferry at Sarn Bridge belonged to nobody in particular. The river guard took a
          toll by day, the Lower Valley Committee by night, and{' '}
          <Mark colour={2} note="Night of the two boats" kind="event">
            on 2 March both sent a boat across at the same hour
          </Mark>
          . Shots were heard from the eastern bank,{' '}
          <Mark colour={3} note="River guard" kind="actor">
            which the river guard says it did not fire
          </Mark>
          .
        </p>
        <p>
          The committee speaks of{' '}
          <Mark colour={1} note="Tolls" kind="theme">
            four tolls raised since the autumn, the last without notice
          </Mark>
          . Traders on the quay put it differently: the price changed with the man who asked for it, and
          receipts were never given. A clerk who kept a private ledger counted{' '}
          <Mark
            colour={3}
            note="Losses"
            kind="theme"
            words="Nineteen carts here, thirty in the committee’s letter. Not the same week."
          >
            nineteen carts turned back in one week
          </Mark>{' '}
          and has since left the valley.
        </p>
        <p>
          What followed was quieter than either side had promised.{' '}
          <Mark
            colour={4}
            note="Lower Valley Committee"
            kind="actor"
            words="The author’s judgement. Quote it as such."
          >
            The committee needed the quarrel more than the crossing
          </Mark>
          , and the guard needed the crossing more than the toll. By the end of the month the ferry ran again,
          under two flags, at a price that was written on a board.
        </p>
        <p>
          Nobody has said who paid for the board. The clerk’s ledger, which the river guard calls a forgery
          and the committee has never mentioned, ends on the day of the two boats.
        </p>
      </div>
    </div>
  );
}

function Mark({
  colour,
  note,
  kind,
  words,
  children,
}: {
  colour: Colour;
  note: string;
  kind: TagKind;
  words?: string;
  children: string;
}) {
  const firstSpace = children.indexOf(' ');
  const ink = `var(--hl-${colour}-ink)`;
  return (
    <span
      className={styles.mark}
      style={{
        background: `var(--hl-${colour}-fill)`,
        borderBottom: `${lines[(colour - 1) % lines.length]} ${ink}`,
      }}
    >
      {children.slice(0, firstSpace)}
      <span className={styles.note} style={{ borderColor: ink }}>
        <TagChip tag={{ kind, name: note }} />
        {words && <span className={styles.words}>{words}</span>}
      </span>
      {children.slice(firstSpace)}
    </span>
  );
}

/** The lines of the marks, as near as a border comes to them. */
const lines = ['2px solid', '2px dashed', '3px double', '2px dotted'];
