import { useMemo } from 'react';
import { draftOf } from '../reader-state.ts';
import { useReading } from '../reading.ts';
import { Margin } from './Margin.tsx';
import type { MarginActions } from './margin-props.ts';

/** The margin of the reader that it stands in. */
export function ReaderMargin() {
  const { surface, shape, index, tags, model, send, select } = useReading();
  const actions = useMemo<MarginActions>(
    () => ({
      select,
      edit: (editing) => send({ do: 'edit', editing }),
      returnToText: () => surface.focus(),
    }),
    [select, send, surface],
  );
  return (
    <Margin
      geometry={surface}
      highlights={index.all}
      tags={tags}
      state={model}
      editing={model.editing}
      draft={draftOf(model)}
      actions={actions}
      direction={shape.direction}
    />
  );
}
