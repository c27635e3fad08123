import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { LibraryError } from '../../db/library-error.ts';
import type { Preparing } from '../../db/migrate.ts';
import { openBackend } from './backend.ts';
import { tagsExportCommand, tagsImportCommand } from './cli/codebook-commands.ts';
import { type Arguments, type Command, createClient, type Output, UsageError } from './cli/command.ts';
import { annotationsImportCommand, checkCommand } from './cli/exchange-commands.ts';
import { exportMarkdownCommand } from './cli/export-command.ts';
import { importCommand } from './cli/import-command.ts';
import { mentionsCommand } from './cli/mentions-command.ts';
import { listCommand, searchCommand, showCommand, tagsListCommand } from './cli/read-commands.ts';
import { defaultLibrary } from './default-library.ts';
import { noHost } from './host-services.ts';
import { serve } from './serve.ts';

const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  tagsListCommand,
  tagsImportCommand,
  tagsExportCommand,
  mentionsCommand,
  annotationsImportCommand,
  exportMarkdownCommand,
  checkCommand,
];

/** `serve` opens the library itself, for as long as it runs. */
const serveUsage = { name: 'serve', usage: '[--port <n>] [--no-open]', summary: 'run Postil in the browser' };
const serveOptions = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const;
const globalOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command line and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    const { positionals, values } = parse(args);
    if (values.help) return printHelp();
    const output = createOutput(values.json === true);
    const libraryPath = typeof values.library === 'string' ? resolve(values.library) : defaultLibrary();
    if (positionals[0] === 'serve') return await runServe({ positionals, values }, libraryPath, output);
    const command = findCommand(positionals);
    assertOptions(command.name, values, command.options ?? {});
    const given = positionals.slice(command.name.split(' ').length);
    const [least, most] = command.takes;
    if (given.length < least || given.length > most) throw new UsageError(usageLine(command));
    const backend = await openBackend({ libraryPath, host: noHost, preparing: noteSteps(output) });
    try {
      const context = { client: createClient(backend), backend, output };
      return await command.run({ positionals: given, values }, context);
    } finally {
      await backend.close();
    }
  } catch (error) {
    return explain(error);
  }
}

function parse(args: readonly string[]): Arguments {
  const options = Object.assign(
    {},
    globalOptions,
    serveOptions,
    ...commands.map((command) => command.options),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, values: z.record(z.string(), z.union([z.string(), z.boolean()])).parse(values) };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function findCommand(positionals: readonly string[]): Command {
  const found = commands.find(({ name }) => name.split(' ').every((word, i) => positionals[i] === word));
  if (found) return found;
  throw new UsageError(
    positionals.length > 0 ? `There is no command “${positionals.join(' ')}”.` : 'Give a command.',
  );
}

function assertOptions(name: string, values: Arguments['values'], options: object): void {
  for (const option of Object.keys(values)) {
    if (!(option in globalOptions || option in options)) {
      throw new UsageError(`“${name}” has no option --${option}.`);
    }
  }
}

async function runServe(given: Arguments, libraryPath: string, output: Output): Promise<number> {
  const { port, 'no-open': noOpen } = given.values;
  assertOptions('serve', given.values, serveOptions);
  const number = typeof port === 'string' ? Number(port) : undefined;
  if (given.positionals.length > 1) throw new UsageError(usageLine(serveUsage));
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number < 65536)) {
    throw new UsageError('--port takes a number from 0 to 65535.');
  }
  await serve({
    libraryPath,
    preparing: noteSteps(output),
    open: noOpen !== true,
    ...(number !== undefined && { port: number }),
    onAddress: (url, isOpened) => {
      const line = isOpened
        ? `Postil is open in the browser: ${url}`
        : `Postil runs here; the address works once, within a minute: ${url}`;
      output.result({ url }, line);
    },
  });
  return 0;
}

/** Says that a library from an earlier Postil is brought up to date, step by step. */
const noteSteps =
  ({ note }: Output): Preparing =>
  (done, of) => {
    if (done === 0) {
      note(
        'This library is from an earlier Postil and is brought up to date. A copy of it as it was is kept.',
      );
    }
    note(`Step ${done + 1} of ${of}…`);
  };

function createOutput(asJson: boolean): Output {
  return {
    isJson: asJson,
    result: (json, ...lines) => {
      process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''));
    },
    note: (line) => process.stderr.write(`${line}\n`),
  };
}

/** Tells what went wrong on stderr; a bug with all that is known of it. */
function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n“postil --help” lists the commands.\n`);
    return 2;
  }
  const isExpected = error instanceof LibraryError || error instanceof ORPCError;
  process.stderr.write(
    `${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}

function usageLine({ name, usage }: { name: string; usage: string }): string {
  return `postil ${name} ${usage}`.trim();
}

function printHelp(): number {
  const lines = [...commands, serveUsage].map((one) => `  ${usageLine(one)}\n      ${one.summary}`);
  process.stdout.write(
    `postil [--library <folder>] [--json] <command>\n\n${lines.join('\n')}\n\n` +
      'With --json every result is one JSON object on a line of its own. POSTIL_LIBRARY names the library that is\n' +
      'used without --library. Exit codes: 0 done, 1 failed, 2 wrong usage.\n',
  );
  return 0;
}

if (import.meta.main) {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runCli(process.argv.slice(2));
}
