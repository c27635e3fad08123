import { useDeferredValue, useEffect, useState } from 'react';
import { labelHighlight } from './describe-highlight.ts';
import { highlightLabelId } from './highlight-label-id.ts';
import { useReading } from './reading.ts';
import type { Stretch } from './text/stretch.ts';

/** What the highlights are that are drawn now, in hidden words to which the text refers. */
export function HighlightLabels() {
  const { tabId, surface, tags, preferences, ...reading } = useReading();
  // What is seen comes first; these words follow.
  const index = useDeferredValue(reading.index);
  const [drawn, setDrawn] = useState<Stretch>(() => surface.drawn());
  useEffect(() => {
    const look = () =>
      setDrawn((last) => {
        const now = surface.drawn();
        return now.start === last.start && now.end === last.end ? last : now;
      });
    look();
    return surface.onLayout(look);
  }, [surface]);
  return (
    <div hidden>
      {index.within(drawn.start, drawn.end).map((highlight) => (
        <span key={highlight.id} id={highlightLabelId(tabId, highlight.id)}>
          {labelHighlight(highlight, tags, index, preferences)}
        </span>
      ))}
    </div>
  );
}
