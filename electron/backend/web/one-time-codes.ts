import { isSameSecret, makeSecret } from './secrets.ts';

/** Codes that each open one session, within their lifetime. */
export class OneTimeCodes {
  readonly #lifetimeMs: number;
  readonly #now: () => number;
  #codes: { code: string; expiresAt: number }[] = [];

  constructor(lifetimeMs: number, now: () => number = () => performance.now()) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
  }

  issue(): string {
    const code = makeSecret();
    this.#codes.push({ code, expiresAt: this.#now() + this.#lifetimeMs });
    return code;
  }

  /** Whether the code is good; it is so once. */
  redeem(given: string | null): boolean {
    this.#codes = this.#codes.filter(({ expiresAt }) => this.#now() < expiresAt);
    const found = this.#codes.find(({ code }) => isSameSecret(given, code));
    this.#codes = this.#codes.filter((code) => code !== found);
    return found !== undefined;
  }
}
