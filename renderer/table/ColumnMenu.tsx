import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { TableColumn } from '../../core/contract/library.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { Button } from '../ui/Button.tsx';
import menu from '../ui/Menu.module.css';
import { columnInfo, inOrder } from './columns.ts';
import styles from './FilterBar.module.css';

/** Chooses which columns are shown beside the passage; several at a time. */
export function ColumnMenu({ shown }: { readonly shown: readonly TableColumn[] }) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger
        render={
          <Button>
            <Columns3 aria-hidden="true" />
            Columns
          </Button>
        }
      />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <BaseMenu.Popup className={menu.popup}>
            {TableColumn.options.map((column) => (
              <BaseMenu.CheckboxItem
                key={column}
                className={menu.item}
                checked={shown.includes(column)}
                closeOnClick={false}
                onCheckedChange={(isOn) =>
                  void setPreferences({
                    tableColumns: inOrder(
                      isOn ? [...shown, column] : shown.filter((other) => other !== column),
                    ),
                  })
                }
              >
                {shown.includes(column) ? <Check aria-hidden="true" /> : <span className={styles.noTick} />}
                <span>{columnInfo[column].label}</span>
              </BaseMenu.CheckboxItem>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
