import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../importer.ts';

/** The library itself: large, so it is loaded by the first PDF that is read. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<PdfJs> | null = null;

/** pdf.js for a process that draws nothing. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= (async () => {
    // Without these it complains of each on the console, though only drawing needs them.
    for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
      if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
    }
    // Its other half, which it would load with the first file: both change JavaScript's own objects.
    const reader = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
    await import(reader);
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loading;
}

/** An opened PDF. The caller destroys its `loadingTask`. Throws `ImportError` if it cannot be opened. */
export async function openPdf(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  name: string,
  password: string | undefined,
): Promise<PDFDocumentProxy> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const data = (part: string) => `${path.join(folder, part)}/`;
  const task = pdfjs.getDocument({
    // A copy: it takes the bytes away from whoever gives them, and refuses a Buffer.
    data: new Uint8Array(bytes),
    ...(password !== undefined && { password }),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    enableXfa: false,
    // Everything that it may want to fetch lies in its own package.
    cMapUrl: data('cmaps'),
    standardFontDataUrl: data('standard_fonts'),
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    // No picture is decoded: none is kept, and they are what costs memory and time.
    maxImageSize: 0,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // The names of the fonts, which tell what is bold.
    fontExtraProperties: true,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw describe(error, pdfjs, name);
  }
}

function describe(error: unknown, pdfjs: PdfJs, name: string): ImportError {
  if (error instanceof pdfjs.PasswordException) {
    return error.code === pdfjs.PasswordResponses.INCORRECT_PASSWORD
      ? new ImportError(`This is not the password of ${name}. Nothing was imported; try another.`, 'password')
      : new ImportError(`${name} is locked with a password. Give it to import the text.`, 'password');
  }
  return new ImportError(
    `${name} is damaged: no page of it can be read. Nothing was imported; ask for another copy of the file.`,
  );
}
