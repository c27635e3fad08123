import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Backend } from '../backend.ts';
import type { router } from '../router.ts';

/** Every procedure of the contract, called in this process. */
export type Client = RouterClient<typeof router>;

/** What was typed, apart from the command's own name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Where a command writes. */
export interface Output {
  /** Whether --json was given. */
  readonly isJson: boolean;
  /** With --json, one line on stdout; else the lines for people. */
  result(json: unknown, ...lines: string[]): void;
  /** A line on stderr: progress, warnings and what went wrong. */
  note(line: string): void;
}

/** What a command that works on a library is run with. */
export interface CommandContext {
  readonly client: Client;
  readonly backend: Backend;
  readonly output: Output;
}

/** One command of the table. `run` gives the exit code. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, for the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, { type: 'string' | 'boolean' }>>;
  /** How many positional arguments there may be. */
  readonly takes: readonly [least: number, most: number];
  readonly run: (given: Arguments, context: CommandContext) => Promise<number>;
}

/** What was typed makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A client that calls the backend in this process. */
export function createClient(backend: Backend): Client {
  return createRouterClient(backend.router, { context: backend.context });
}
