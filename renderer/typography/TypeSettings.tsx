import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { defaultTypography } from '../../core/contract/library.ts';
import { usePreferences } from '../app/queries.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { themeOrder, themes } from '../app/theme-choices.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TypeSettings.module.css';
import { stepType, type TypeStep, typeSteps } from './type-properties.ts';
import { useTypography } from './use-typography.ts';

/** The theme and how texts are set; each change is seen at once. */
export function TypeSettings() {
  const { data: preferences } = usePreferences();
  const [type, change] = useTypography();
  const isUsual = JSON.stringify(type) === JSON.stringify(defaultTypography);
  const stepper = (name: TypeStep, label: string, show: (value: number) => string) => (
    <Stepper
      label={label}
      value={show(type[name])}
      isLeast={type[name] <= typeSteps[name].least}
      isMost={type[name] >= typeSteps[name].most}
      onStep={(steps) => {
        const value = stepType(name, type[name], steps);
        change({ [name]: value });
        announce(`${label}: ${show(value)}`);
      }}
    />
  );
  return (
    <div className={styles.settings}>
      <Choice
        label="Theme"
        value={preferences?.theme ?? 'system'}
        onChange={(theme) => void setPreferences({ theme })}
        options={themeOrder.map((theme) => {
          const { label, Icon } = themes[theme];
          return { value: theme, label, content: <Icon aria-hidden="true" />, theme };
        })}
      />
      <Choice
        label="Typeface"
        value={type.typeface}
        onChange={(typeface) => change({ typeface })}
        options={[
          { value: 'serif', label: 'Serif', content: <span className={styles.serif}>Serif</span> },
          { value: 'sans', label: 'Sans', content: <span className={styles.sans}>Sans</span> },
        ]}
      />
      {stepper('size', 'Text size', (size) => `${size} px`)}
      {stepper('arabicSize', 'Arabic text size', (size) => `${size} px`)}
      {stepper('lineHeight', 'Line height', (height) => height.toFixed(1))}
      {stepper('measure', 'Line length', (width) => `${Math.round(width / lettersWidth)} letters`)}
      <Checkbox
        checked={preferences?.showNames ?? true}
        onChange={(showNames) => void setPreferences({ showNames })}
      >
        Underline names that are not tagged
      </Checkbox>
      <div className={styles.end}>
        <Button disabled={isUsual} onClick={() => isUsual || change(defaultTypography)}>
          Usual settings
        </Button>
      </div>
    </div>
  );
}

/** How wide a letter of running text is, on average, at the usual size. */
const lettersWidth = 8;

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly content: ReactNode;
    /** Draws the option in this theme. */
    readonly theme?: string;
  }[];
}

function Choice<Value extends string>({ label, value, onChange, options }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.row}>
      <span id={id}>{label}</span>
      <RadioGroup<Value>
        value={value}
        onValueChange={onChange}
        aria-labelledby={id}
        className={styles.choices}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            aria-label={option.label}
            title={option.label}
            data-theme={option.theme === 'system' ? undefined : option.theme}
            className={styles.choice}
          >
            {option.content}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}

interface StepperProps {
  readonly label: string;
  readonly value: string;
  readonly isLeast: boolean;
  readonly isMost: boolean;
  readonly onStep: (steps: 1 | -1) => void;
}

function Stepper({ label, value, isLeast, isMost, onStep }: StepperProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className={styles.row} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className={styles.stepper}>
        <IconButton label={`${label}: less`} disabled={isLeast} onClick={() => isLeast || onStep(-1)}>
          <Minus aria-hidden="true" />
        </IconButton>
        <output className={styles.value}>{value}</output>
        <IconButton label={`${label}: more`} disabled={isMost} onClick={() => isMost || onStep(1)}>
          <Plus aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
