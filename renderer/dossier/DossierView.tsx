import type { TagId } from '../../core/model/ids.ts';

export function DossierView({ tagId }: { tagId: TagId }) {
  return <main aria-label="Dossier">{tagId}</main>;
}
