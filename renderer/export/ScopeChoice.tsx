import { RadioGroup } from '@base-ui/react/radio-group';
import type { RefObject } from 'react';
import type { ExportScope } from '../../core/contract/exchange.ts';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import styles from './ExportDialog.module.css';
import { scopeWords } from './export-words.ts';
import type { ScopeChoice as Choice } from './scope-choices.ts';

/** Chooses what to export. */
export function ScopeChoice({
  choices,
  scope,
  focusRef,
  onChange,
}: {
  choices: readonly Choice[];
  scope: ExportScope;
  focusRef: RefObject<HTMLElement | null>;
  onChange: (scope: ExportScope) => void;
}) {
  return (
    <section>
      <h3 className={styles.head} id="export-scope">
        Scope
      </h3>
      <RadioGroup
        aria-labelledby="export-scope"
        value={scope.kind}
        onValueChange={(kind) => {
          const choice = choices.find((each) => each.scope.kind === kind);
          if (choice) onChange(choice.scope);
        }}
      >
        {choices.map((choice) => (
          <RadioChoice
            key={choice.scope.kind}
            value={choice.scope.kind}
            hint={choice.count}
            ref={choice.scope.kind === scope.kind ? focusRef : undefined}
          >
            {scopeWords[choice.scope.kind]}
          </RadioChoice>
        ))}
      </RadioGroup>
    </section>
  );
}
