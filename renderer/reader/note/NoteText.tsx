import { DOMSerializer } from 'prosemirror-model';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { parseNote } from './note-markdown.ts';
import { noteSchema } from './note-schema.ts';
import './note-text.css';

const serializer = DOMSerializer.fromSchema(noteSchema);

/** A note to read. */
export function NoteText({
  body,
  className = '',
}: {
  readonly body: string;
  readonly className?: string | undefined;
}) {
  const host = useRef<HTMLDivElement>(null);
  const note = useMemo(() => parseNote(body), [body]);
  useLayoutEffect(() => {
    host.current?.replaceChildren(serializer.serializeFragment(note.content));
  }, [note]);
  return <div ref={host} className={`note-body ${className}`} dir="auto" />;
}

/** The words of a note in one line, for a folded card. */
export function noteLine(body: string): string {
  const note = parseNote(body);
  return note.textBetween(0, note.content.size, ' ', ' ').trim();
}
