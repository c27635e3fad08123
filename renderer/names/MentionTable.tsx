import { useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { useDocumentName } from '../app/document-queries.ts';
import { LineList } from './LineList.tsx';
import { MentionDocument } from './MentionDocument.tsx';
import { MentionLine, type MentionLineProps } from './MentionLine.tsx';
import type { ListedMention } from './mention-list.ts';
import type { MentionRow } from './mention-rows.ts';

export interface MentionTableProps {
  readonly rows: readonly MentionRow[];
  /** The line that is decided about. */
  readonly at: number;
  /** Another number each time that line is to take the focus. */
  readonly wanted: number;
  readonly tag: TagSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  /** All that the line at hand may mean. */
  readonly meanings: readonly TagId[];
  readonly isChoosing: boolean;
  readonly onGo: (to: number) => void;
  readonly onCurrent: (key: string) => void;
  readonly onAccept: (tagId: TagId) => void;
  readonly onRefuse: () => void;
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onShow: (mention: ListedMention) => void;
}

const heights = { document: 40, mention: 30, current: 190 };

/** Mentions by document, below each other at their words. */
export function MentionTable(props: MentionTableProps) {
  const { rows, at, wanted, onGo, onCurrent, onShow } = props;
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const isHead = (index: number) => rows[index]?.kind === 'document';
  return (
    <LineList
      label="Mentions"
      keys={keys}
      at={at}
      wanted={wanted}
      page={12}
      heightOf={(index) =>
        isHead(index) ? heights.document : index === at ? heights.current : heights.mention
      }
      isHead={isHead}
      onGo={onGo}
      onCurrent={onCurrent}
      onKey={({ key }, isOnLine) => {
        const row = rows[at];
        if (key !== 'Enter' || !isOnLine || row?.kind !== 'mention') return false;
        onShow(row.mention);
        return true;
      }}
    >
      {(index) => {
        const row = rows[index];
        if (row?.kind === 'document') return <MentionDocument row={row} />;
        return row && <NamedLine {...props} row={row} isCurrent={index === at} />;
      }}
    </LineList>
  );
}

/** A line in the language of its document, as soon as that is known. */
function NamedLine(props: Omit<MentionLineProps, 'language'>) {
  const document = useDocumentName(props.row.mention.documentId);
  return <MentionLine {...props} language={document?.language ?? null} />;
}
