import { RadioGroup } from '@base-ui/react/radio-group';
import { Preferences } from '../../../core/contract/library.ts';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { usePreferences } from '../queries.ts';
import { setPreferences } from '../set-preferences.ts';
import styles from './SpeechSettings.module.css';

const choices = [
  {
    value: 'full',
    words: 'Mark, tags, note and overlaps',
    hint: '“Highlight, Claim. Tags: Ferry. Has note.”',
  },
  { value: 'short', words: 'The mark alone', hint: '“Highlight, Claim.”' },
  { value: 'none', words: 'Nothing', hint: undefined },
] as const;

/** What a screen reader is told of a highlight in the text. */
export function SpeechSettings() {
  const labels = usePreferences().data?.highlightLabels ?? 'full';
  return (
    <div className={styles.page}>
      <p id="speech-question">Where a screen reader comes to a highlight, it says</p>
      <RadioGroup
        aria-labelledby="speech-question"
        value={labels}
        onValueChange={(value) => {
          const wanted = Preferences.shape.highlightLabels.safeParse(value);
          if (wanted.success) void setPreferences({ highlightLabels: wanted.data });
        }}
      >
        {choices.map(({ value, words, hint }) => (
          <RadioChoice key={value} value={value} hint={hint}>
            {words}
          </RadioChoice>
        ))}
      </RadioGroup>
      <p>Letters as keys may be in a screen reader’s way. They can be switched off under Keys.</p>
    </div>
  );
}
