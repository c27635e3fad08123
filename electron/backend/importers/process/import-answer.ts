import { z } from 'zod';
import { Metadata, MetadataEvidence } from '../../../../core/model/document.ts';
import { Sha256 } from '../../../../core/model/ids.ts';
import { OtherDate, PageStart, SetAside } from '../../../../core/model/source-part.ts';
import { hashBytes } from '../../originals.ts';
import { pictureTypes } from '../pictures.ts';
import type { ImportOutcome } from '../run-import.ts';
import { checkCapture } from './check-capture.ts';
import { cutBytes, type Frame } from './import-frame.ts';

const length = z.number().int().nonnegative();
const name = z.string().max(1000);
const sentences = z.array(z.string().max(2000)).max(1000);
const pixels = z.number().int().positive().nullable();
const line = z.number().int().positive();

const PackedMember = z.object({ name, length });
const PackedPicture = z.object({
  sha256: Sha256,
  mediaType: z.enum(pictureTypes),
  width: pixels,
  height: pixels,
  length,
});

/** What comes with every answer: whether the process is as it was before the file, and the bytes it takes in memory. */
const Condition = { isAsBefore: z.boolean(), memory: z.number().nonnegative() };

/** An answer as it comes over the wire. It is made where hostile files are read, so nothing in it is believed. */
const Answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    ...Condition,
    content: z.unknown(),
    setAside: z.array(SetAside),
    lines: z.array(line).nullable(),
    pages: z.array(PageStart),
    otherDates: z.array(OtherDate).max(1000),
    encoding: z.string().max(40).nullable(),
    pictures: z.array(PackedPicture).max(1000),
    members: z.array(PackedMember).max(20_000),
    metadata: Metadata,
    evidence: MetadataEvidence,
    warnings: sentences,
    extractor: z.string().regex(/^[a-z-]+\/\d+$/),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  }),
  z.object({
    kind: z.literal('members'),
    ...Condition,
    members: z.array(PackedMember).max(20_000),
    warnings: sentences,
  }),
  z.object({
    kind: z.literal('failed'),
    ...Condition,
    message: z.string().min(1).max(2000),
    needs: z.enum(['password', 'encoding']).nullable(),
  }),
  z.object({ kind: z.literal('broken'), ...Condition, trace: z.string() }),
]);

/** An answer that has been checked, and whether its process may read another file. */
export interface CheckedAnswer {
  readonly outcome: ImportOutcome | { readonly kind: 'broken'; readonly trace: string };
  readonly isAsBefore: boolean;
  readonly memory: number;
}

/** Checks an answer in every part and puts its bytes in their places. Throws what is wrong with it. */
export function checkAnswer({ json, bytes }: Frame): CheckedAnswer {
  const { isAsBefore, memory, ...answer } = Answer.parse(json);
  const outcome = unpackAnswer(answer, bytes);
  if (outcome.kind === 'text') checkCapture(outcome.imported);
  return { outcome, isAsBefore, memory };
}

function unpackAnswer(
  answer: DistributiveOmit<z.infer<typeof Answer>, keyof typeof Condition>,
  bytes: Uint8Array,
): CheckedAnswer['outcome'] {
  if (answer.kind === 'failed' || answer.kind === 'broken') return answer;
  const pictures = answer.kind === 'text' ? answer.pictures : [];
  const pieces = cutBytes(
    bytes,
    [...pictures, ...answer.members].map((packed) => packed.length),
  );
  if (!pieces) throw new Error('The bytes of the answer are not as many as it says.');
  const members = answer.members.map(({ name }, i) => ({
    name,
    bytes: pieces[pictures.length + i] ?? empty,
  }));
  if (answer.kind === 'members') return { kind: 'members', unpacked: { members, warnings: answer.warnings } };
  const { kind, ...imported } = answer;
  return {
    kind,
    imported: {
      ...imported,
      members,
      pictures: answer.pictures.map(({ length: _, ...picture }, i) => {
        const own = pieces[i] ?? empty;
        if (hashBytes(own) !== picture.sha256)
          throw new Error('A picture is not the one that the answer says.');
        return { ...picture, bytes: own };
      }),
    },
  };
}

const empty = new Uint8Array();

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
