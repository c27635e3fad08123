import { useState } from 'react';
import type { HighlightId } from '../../core/model/ids.ts';
import { confirmHighlights } from '../app/commands.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';

export interface ConfirmAllProps extends Pick<ButtonProps, 'kind'> {
  readonly ids: HighlightId[];
}

/** Confirms the new words of all highlights whose words have changed, and says so while it lasts. */
export function ConfirmAll({ ids, kind = 'plain' }: ConfirmAllProps) {
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await confirmHighlights(ids);
    setBusy(false);
  };
  return (
    <Button kind={kind} disabled={isBusy} onClick={() => void confirm()}>
      {isBusy ? 'Confirming…' : `Confirm all ${ids.length} that have changed`}
    </Button>
  );
}
