import { config } from 'zod';

/** The content security policy forbids zod to compile its checks, and its try would be reported as a breach. */
config({ jitless: true });
