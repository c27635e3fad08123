import type { Client } from '../client.ts';
import { connectDesktop } from './desktop.ts';
import { connectLoopback } from './loopback.ts';

/**
 * The contract's client, over whatever this shell offers. This is the one place where the renderer learns which shell
 * it is in; screens ask `host.info` what can be done. Throws an error with a sentence for the user.
 */
export function connect(): Promise<Client> {
  return window.postil ? connectDesktop(window.postil) : connectLoopback();
}
