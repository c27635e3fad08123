import type { TagId } from '../../core/model/ids.ts';

export function CodebookView({ tagId }: { tagId: TagId | undefined }) {
  return <main aria-label="Codebook">{tagId}</main>;
}
