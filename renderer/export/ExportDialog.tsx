import type { ExportScope } from '../../core/contract/exchange.ts';

export function ExportDialog({ scope, onClose }: { scope: ExportScope; onClose: () => void }) {
  return (
    <button type="button" onClick={onClose}>
      {scope.kind}
    </button>
  );
}
