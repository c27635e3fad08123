import { host } from './procedures/host.ts';

/** The contract, implemented. */
export const router = { host };
