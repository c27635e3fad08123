import { FileSpreadsheet, FileText, Share } from 'lucide-react';
import type { ExportScope } from '../../core/contract/exchange.ts';
import type { TableChoice } from '../../core/contract/highlight-table.ts';
import { openDialog } from '../app/dialog-store.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { TableState } from './table-state.ts';

export interface TableExportMenuProps {
  readonly choice: TableChoice;
  readonly state: TableState;
  /** How many are chosen, where it is not all that are shown. */
  readonly count?: number;
}

/** Exports highlights as they are shown: to read, or for spreadsheets. */
export function TableExportMenu({ choice, state, count }: TableExportMenuProps) {
  const { grouping, sort } = state;
  const ask = (format: Extract<ExportScope, { kind: 'highlights' }>['format']) =>
    openDialog({ kind: 'export', scope: { kind: 'highlights', choice, grouping, sort, format } });
  return (
    <Menu
      entries={[
        {
          label: 'Markdown, to read',
          icon: <FileText aria-hidden="true" />,
          onSelect: () => ask('markdown'),
        },
        {
          label: 'CSV, for spreadsheets',
          icon: <FileSpreadsheet aria-hidden="true" />,
          onSelect: () => ask('csv'),
        },
      ]}
    >
      <Button>
        <Share aria-hidden="true" />
        Export{count !== undefined && ` ${count.toLocaleString('en')}`}
      </Button>
    </Menu>
  );
}
