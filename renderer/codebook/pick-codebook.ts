import { chooseFiles } from '../app/choose-files.ts';
import { importCodebook } from '../app/codebook-commands.ts';

/** The endings of files that are read as codebooks. */
const endings = ['.json', '.csv', '.qdc'];

/** Whether a file is, by its name, a codebook. */
export const isCodebookName = (name: string): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Lets the user choose a codebook and imports it. */
export const pickCodebook = (): void =>
  chooseFiles(endings, ([file]) => {
    if (file) void importCodebook(file);
  });
