import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../core/contract/contract.ts';

export type Client = ContractRouterClient<Contract>;

/** The contract's client, over whichever transport the shell offers. Set once, before the first render. */
export let client: Client;

export function setClient(connected: Client): void {
  client = connected;
}
