import { importableEndings } from '../../core/model/readable-files.ts';
import { chooseFiles } from './choose-files.ts';
import { importFiles } from './commands.ts';

/** Lets the user choose files and imports them. */
export const pickFiles = (): void => chooseFiles(importableEndings, importFiles, { multiple: true });
