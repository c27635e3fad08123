import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { MentionScope } from '../../core/contract/mentions.ts';
import type { CommandId, TagId } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { onLibraryChange } from '../app/library-listeners.ts';
import { useConnection } from '../app/transport/connection.ts';
import { MentionList, type MentionListState } from './mention-list.ts';

/** The mentions of a tag in a scope, true to the library for as long as they are shown; leaving ends the search. */
export function useMentionList(
  scope: MentionScope,
  tagId: TagId,
): { state: MentionListState; list: MentionList; own: Set<CommandId> } {
  const scopeKey = JSON.stringify(scope);
  const list = useMemo(() => {
    const within: MentionScope = JSON.parse(scopeKey);
    return new MentionList(
      (where, signal) => client.mentions.list({ scope: where, tagIds: [tagId] }, { signal }),
      within,
    );
  }, [scopeKey, tagId]);
  /** Commands of this list: what they do is shown already. */
  const own = useRef(new Set<CommandId>());
  const isConnected = useConnection() === 'connected';
  useEffect(() => {
    if (isConnected) void list.start();
  }, [list, isConnected]);
  useEffect(() => {
    const stop = onLibraryChange(({ commandId, kinds, documentIds }) => {
      if (own.current.has(commandId)) return;
      if (kinds.includes('tag')) list.readAgain(null);
      else if (documentIds.length > 0) list.readAgain(documentIds);
      else if (kinds.includes('name')) list.readAgain(null);
    });
    return () => {
      stop();
      list.stop();
    };
  }, [list]);
  return { state: useSyncExternalStore(list.subscribe, list.get), list, own: own.current };
}
