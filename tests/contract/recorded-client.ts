import type { Connection } from './connections.ts';

type Client = Connection['client'];

/** The client, which also notes each procedure that is called, as `noun.verb`. */
export function recordCalls(client: Client, called: Set<string>): Client {
  return new Proxy(client, {
    get: (nouns, noun) =>
      new Proxy(Reflect.get(nouns, noun), {
        get: (verbs, verb) => {
          called.add(`${String(noun)}.${String(verb)}`);
          return Reflect.get(verbs, verb);
        },
      }),
  });
}
