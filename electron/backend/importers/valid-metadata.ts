import { emptyMetadata, Metadata, MetadataEvidence, SourceField } from '../../../core/model/document.ts';

/** Metadata as an importer read it out of a file, any of it possibly missing or of a wrong kind or size. */
export type ProposedMetadata = { readonly [Field in keyof Metadata]?: unknown };

/** The fields that the model takes; the others stay empty. What is stored otherwise could not be listed again. */
export function validMetadata(proposed: ProposedMetadata): Metadata {
  const valid = Object.entries(proposed).filter(
    ([name, value]) =>
      value !== undefined && value !== null && Metadata.partial().safeParse({ [name]: value }).success,
  );
  return Metadata.parse({ ...emptyMetadata, ...Object.fromEntries(valid) });
}

/** The evidence of the fields that hold a value. */
export function evidenceOf(metadata: Metadata, evidence: MetadataEvidence): MetadataEvidence {
  const holds = (name: string) =>
    SourceField.options.some((field) => field === name && (metadata[field]?.length ?? 0) > 0);
  return MetadataEvidence.parse(Object.fromEntries(Object.entries(evidence).filter(([name]) => holds(name))));
}
