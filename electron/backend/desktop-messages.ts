import { z } from 'zod';

/** What the backend's process says to the desktop shell's main process, which does for it what needs a window. */
export const ToShell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The library is from an earlier Postil and is brought up to date: of some steps so many are done. */
  z.object({ type: z.literal('preparing'), done: z.number().int(), of: z.number().int() }),
  /** The library cannot be opened; `message` is for the user. */
  z.object({ type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('chooseFolder'), id: z.number().int(), title: z.string() }),
  z.object({ type: z.literal('reveal'), id: z.number().int(), path: z.string() }),
]);
export type ToShell = z.infer<typeof ToShell>;

/** What the main process says to the backend's. */
export const ToBackend = z.discriminatedUnion('type', [
  /** Comes with one MessagePort: a window that wants to be served. */
  z.object({ type: z.literal('serve') }),
  /** The answer to `chooseFolder` (null: thought better of it) or `reveal` (null). */
  z.object({ type: z.literal('answer'), id: z.number().int(), value: z.string().nullable() }),
  z.object({ type: z.literal('close') }),
]);
export type ToBackend = z.infer<typeof ToBackend>;
