import { RadioGroup } from '@base-ui/react/radio-group';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { SharedName } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { setMeaning } from '../app/codebook-commands.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import styles from './MeaningQuestions.module.css';

export interface MeaningQuestionsProps {
  readonly tags: readonly TagSummary[];
  readonly names: readonly SharedName[];
}

/** Asks of each shared name which of its tags it means unless a mention says otherwise. */
export function MeaningQuestions({ tags, names }: MeaningQuestionsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const lines = useVirtualizer({
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 46 + 26 * ((names[index]?.tagIds.length ?? 2) + 1),
    getItemKey: (index) => names[index]?.name ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={styles.list}>
      <ul className={styles.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const shared = names[index];
          if (!shared) return null;
          const { name, tagIds, meaning } = shared;
          return (
            <li
              key={name}
              ref={lines.measureElement}
              data-index={index}
              className={styles.line}
              style={{ top: start }}
            >
              <p>
                What does “<bdi>{name}</bdi>” mean by default?
              </p>
              <RadioGroup
                aria-label={`What “${name}” means`}
                value={meaning ?? 'ask'}
                onValueChange={(value) => void setMeaning(name, tagIds.find((id) => id === value) ?? null)}
              >
                {tagIds.flatMap((id) => {
                  const tag = byId.get(id);
                  if (!tag) return [];
                  return [
                    <RadioChoice key={id} value={id} hint={kindNames[tag.kind]}>
                      <span className={styles.tag}>
                        <KindIcon kind={tag.kind} size={14} />
                        <bdi>{tag.name}</bdi>
                      </span>
                    </RadioChoice>,
                  ];
                })}
                <RadioChoice value="ask">Ask each time</RadioChoice>
              </RadioGroup>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
