import { ORPCError } from '@orpc/client';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { MentionInList, MentionScope, MentionsEvent } from '../../core/contract/mentions.ts';
import type { DocumentId, TagId, VersionId } from '../../core/model/ids.ts';

/** A mention with its place in the library. */
export interface ListedMention extends MentionInList {
  /** Its document and where it begins. */
  readonly key: string;
  /** Its words as they are compared with others (`nameKey`). */
  readonly alike: string;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
}

/** What was decided about a mention since the list was read. */
export type Decision =
  | { readonly kind: 'accepted'; readonly tagId: TagId }
  | { readonly kind: 'refused' }
  | { readonly kind: 'open' };

/** The mentions of some tags as they are known now. */
export interface MentionListState {
  readonly documents: readonly (readonly ListedMention[])[];
  readonly decided: ReadonlyMap<string, Decision>;
  /** Mentions that were open when they were first seen: they keep their lines when they are decided. */
  readonly seenOpen: ReadonlySet<string>;
  readonly status: 'searching' | 'done' | 'failed';
  readonly progress: { readonly documents: number; readonly of: number } | null;
  /** Whether there are no more than these. */
  readonly isComplete: boolean;
  readonly error: unknown;
}

/** Looks for mentions, and ends when the signal is aborted. */
export type Search = (scope: MentionScope, signal: AbortSignal) => Promise<AsyncIterable<MentionsEvent>>;

/** How often what was found is shown while more comes, in ms. */
const shownMs = 100;
/** Changes come one upon another; they are read once they rest, in ms. */
const restMs = 250;
/** Changes of more documents than this are read by looking through all of them once. */
const mostReadAlone = 20;

/** The mentions in a scope, found document by document, with what is decided about them. A store for `useSyncExternalStore`. */
export class MentionList {
  private readonly search: Search;
  private readonly scope: MentionScope;
  private readonly listeners = new Set<() => void>();
  private readonly abort = new AbortController();
  private state: MentionListState = {
    ...{ documents: [], decided: new Map(), seenOpen: new Set() },
    ...{ status: 'searching', progress: null, isComplete: true, error: null },
  };
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the looking for all mentions that is under way. */
  private looking: AbortController | undefined;
  /** Documents that have changed; null if any may have. */
  private touched: Set<DocumentId> | null = new Set();

  constructor(search: Search, scope: MentionScope) {
    this.search = search;
    this.scope = scope;
  }

  readonly get = (): MentionListState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks for all mentions; what was found before stays until then. */
  async start(): Promise<void> {
    const found = new Map<DocumentId, ListedMention[]>();
    const isFirst = this.state.documents.length === 0;
    this.looking?.abort();
    this.looking = new AbortController();
    const signal = AbortSignal.any([this.abort.signal, this.looking.signal]);
    const before = this.state.decided;
    this.set({ status: 'searching', error: null });
    let shown = 0;
    try {
      for await (const event of await this.search(this.scope, signal)) {
        if (signal.aborted) return;
        if (event.kind === 'progress') this.set({ progress: event });
        if (event.kind === 'document') add(found, event.found);
        if (event.kind === 'done') this.set({ status: 'done', isComplete: event.isComplete, progress: null });
        const now = performance.now();
        if (event.kind === 'done' || (isFirst && now - shown > shownMs)) {
          this.show([...found.values()], before);
          shown = now;
        }
      }
    } catch (error) {
      if (!signal.aborted) this.set({ status: 'failed', progress: null, error });
    }
  }

  stop(): void {
    this.abort.abort();
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  /** Shows decisions before the library has answered. */
  decide(keys: readonly string[], decision: Decision): void {
    const decided = new Map(this.state.decided);
    for (const key of keys) decided.set(key, decision);
    this.set({ decided });
  }

  /** Shows of mentions what the library says again, as after a decision that it has not taken. */
  forget(keys: readonly string[]): void {
    const decided = new Map(this.state.decided);
    for (const key of keys) decided.delete(key);
    this.set({ decided });
  }

  /** Reads again, soon, what a change has touched: some documents, or with null all of them. */
  readAgain(documentIds: readonly DocumentId[] | null): void {
    this.touched = documentIds && this.touched ? new Set([...this.touched, ...documentIds]) : null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const ids = this.touched;
      this.touched = new Set();
      if (ids === null || ids.size > mostReadAlone) void this.start();
      else for (const id of ids) void this.readDocument(id);
    }, restMs);
  }

  private async readDocument(id: DocumentId): Promise<void> {
    const { scope } = this;
    if (scope.kind === 'document' && scope.id !== id) return;
    const found = new Map<DocumentId, ListedMention[]>();
    const before = this.state.decided;
    try {
      const search = await this.search(
        scope.kind === 'document' ? scope : { kind: 'document', id },
        this.abort.signal,
      );
      for await (const event of search) if (event.kind === 'document') add(found, event.found);
    } catch (error) {
      if (this.abort.signal.aborted) return;
      // One that was deleted has no mentions; of any other failure the lines that are there know more than none.
      if (!(error instanceof ORPCError && error.code === 'NOT_FOUND')) return;
    }
    const read = found.get(id);
    const { documents } = this.state;
    const at = documents.findIndex(([first]) => first?.documentId === id);
    const others = documents.filter((_, i) => i !== at);
    if (read) others.splice(at < 0 ? others.length : at, 0, read);
    this.show(others, before, id);
  }

  /**
   * What was read takes the place of what was decided `before` it was asked for: what was decided since is not in it. `of` is
   * the only document that was read.
   */
  private show(
    documents: readonly (readonly ListedMention[])[],
    before: MentionListState['decided'],
    of?: DocumentId,
  ): void {
    const { decided, seenOpen } = this.state;
    const isOld = (key: string) =>
      (of === undefined || key.startsWith(of)) && before.get(key) === decided.get(key);
    const isKnown = new Set(documents.flatMap((all) => all.map(({ key }) => key)));
    const news = documents.flatMap((all) =>
      all.filter(({ state, key }) => state === 'open' && !seenOpen.has(key)),
    );
    this.set({
      documents,
      decided: new Map([...decided].filter(([key]) => !isOld(key) && isKnown.has(key))),
      seenOpen: news.length === 0 ? seenOpen : new Set([...seenOpen, ...news.map(({ key }) => key)]),
    });
  }

  private set(change: Partial<MentionListState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function add(
  found: Map<DocumentId, ListedMention[]>,
  { documentId, versionId, mentions }: Extract<MentionsEvent, { kind: 'document' }>['found'],
): void {
  const known = found.get(documentId) ?? [];
  found.set(documentId, known);
  for (const mention of mentions)
    known.push({
      ...mention,
      ...{ key: `${documentId} ${mention.start}`, alike: nameKey(mention.words), documentId, versionId },
    });
}
