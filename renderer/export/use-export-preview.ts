import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ExportOptions, ExportPreview, ExportScope } from '../../core/contract/exchange.ts';
import { client } from '../app/client.ts';
import { useRested } from '../ui/use-rested.ts';

const restMs = 200;
const none: readonly ExportPreview[] = [];

/** A file with what it holds, which is read by itself if it did not come with the others. */
export function useShownFile(
  file: ExportPreview | undefined,
  asked: { scope: ExportScope; options: ExportOptions },
): (ExportPreview & { markdown: string }) | undefined {
  const path = file?.path;
  const { scope, options } = asked;
  const query = useQuery({
    queryKey: ['exports', 'file', scope, options, path],
    queryFn: async () => (await client.exports.preview({ scope, options, folder: null, path })).at(0) ?? null,
    enabled: file?.markdown === null,
    gcTime: 0,
  });
  const markdown = file?.markdown ?? query.data?.markdown ?? null;
  return file && markdown !== null ? { ...file, markdown } : undefined;
}

/** What an export would write. While it is read anew, or cannot be, the files are the last that were. */
export function useExportPreview(scope: ExportScope, options: ExportOptions, folder: string | null) {
  const wanted = useMemo(() => ({ scope, options, folder: folder || null }), [scope, options, folder]);
  const asked = useRested(wanted, restMs);
  const query = useQuery({
    queryKey: ['exports', asked],
    queryFn: () => client.exports.preview(asked),
    enabled: folder !== null,
    gcTime: 0,
    // Files may be edited elsewhere in the meantime.
    refetchOnWindowFocus: true,
  });
  const [files, setFiles] = useState(none);
  if (query.data && query.data !== files) setFiles(query.data);
  return {
    files,
    error: query.error,
    isLoading: query.isFetching,
    /** Whether `files` are what was asked for, and not those from before. */
    isCurrent: asked === wanted && query.isSuccess,
    readAgain: () => query.refetch(),
  };
}
