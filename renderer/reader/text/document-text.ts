import { Fragment, type Node } from 'prosemirror-model';
import type { ChunkContent, OpenedText, TextShape } from '../../../core/contract/documents.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import { schema } from '../../../core/text/schema.ts';

/** How chunks and words that are not at hand are fetched. */
export interface TextSource {
  chunks(indexes: number[]): Promise<readonly ChunkContent[]>;
  words(start: number, end: number): Promise<string>;
}

/** How many chunks are kept besides those that are drawn. */
const spareChunks = 24;
/** The most chunks that are asked for at once. */
const chunksPerRequest = 64;

/** A document's text, of which only some chunks are at hand. All places are canonical offsets. */
export class DocumentText {
  readonly shape: TextShape;
  private readonly source: TextSource;
  /** Chunks at hand, the one used last at the end. */
  private readonly chunks = new Map<number, Node>();
  private readonly loading = new Map<number, Promise<void>>();

  constructor({ shape, chunks }: Pick<OpenedText, 'shape' | 'chunks'>, source: TextSource) {
    this.shape = shape;
    this.source = source;
    this.take(chunks);
  }

  get length(): number {
    return this.shape.length;
  }

  get chunkCount(): number {
    return this.shape.starts.length;
  }

  /** The chunk that holds an offset. */
  chunkAt(offset: number): number {
    const { starts } = this.shape;
    return Math.max(0, firstWhere(starts.length, (chunk) => (starts[chunk] ?? 0) > offset) - 1);
  }

  /** Where a chunk begins; the end of the text for the one after the last. */
  startOf(chunk: number): number {
    return this.shape.starts[chunk] ?? this.length + 1;
  }

  /** A chunk, if it is at hand. */
  chunk(index: number): Node | undefined {
    const chunk = this.chunks.get(index);
    if (chunk) {
      this.chunks.delete(index);
      this.chunks.set(index, chunk);
    }
    return chunk;
  }

  has(indexes: Iterable<number>): boolean {
    return [...indexes].every((index) => this.chunks.has(index));
  }

  /** Fetches the chunks that are not at hand. */
  async load(indexes: Iterable<number>): Promise<void> {
    const missing = [...indexes].filter((index) => !this.chunks.has(index) && !this.loading.has(index));
    for (let i = 0; i < missing.length; i += chunksPerRequest) {
      const asked = missing.slice(i, i + chunksPerRequest);
      const request = this.source
        .chunks(asked)
        .then((chunks) => {
          this.take(chunks);
          if (!this.has(asked)) throw new Error('The library does not have all of this text.');
        })
        .finally(() => {
          for (const index of asked) this.loading.delete(index);
        });
      for (const index of asked) this.loading.set(index, request);
    }
    await Promise.all([...indexes].map((index) => this.loading.get(index)));
  }

  /** Forgets the chunks that were not used for longest, but for those that are drawn. */
  forget(drawn: ReadonlySet<number>): void {
    let spare = this.chunks.size - drawn.size - spareChunks;
    for (const index of this.chunks.keys()) {
      if (spare <= 0) break;
      if (drawn.has(index)) continue;
      this.chunks.delete(index);
      spare--;
    }
  }

  /** `[start, end)` of the text; null if some of it is not at hand. */
  slice(start: number, end: number): string | null {
    const parts: string[] = [];
    for (let index = this.chunkAt(start); index < this.chunkCount && this.startOf(index) < end; index++) {
      const chunk = this.chunks.get(index);
      if (!chunk) return null;
      parts.push(chunkText(chunk));
    }
    const first = this.startOf(this.chunkAt(start));
    return parts.join('\n').slice(start - first, end - first);
  }

  /** `[start, end)` of the text, fetched if it is not at hand. */
  async read(start: number, end: number): Promise<string> {
    return this.slice(start, end) ?? (await this.source.words(start, end));
  }

  private take(chunks: readonly ChunkContent[]): void {
    for (const { index, content } of chunks) {
      this.chunks.set(
        index,
        schema.nodes.chunk.create({ index }, Fragment.fromJSON(schema, JSON.parse(content))),
      );
    }
  }
}

function chunkText(chunk: Node): string {
  const blocks: string[] = [];
  chunk.forEach((block) => {
    blocks.push(blockText(block));
  });
  return blocks.join('\n');
}
