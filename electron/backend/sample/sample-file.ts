/**
 * One document of the sample case, as its file would be. The texts are constants of the program, not files beside
 * it, so that they are there in every shell, built or run from the sources.
 */
export interface SampleFile {
  readonly name: string;
  /** Imported as UTF-8 bytes, through the same importer as any file of this name. */
  readonly text: string;
}
