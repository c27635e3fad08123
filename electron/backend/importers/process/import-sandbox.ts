import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Closes what Node's permissions leave open to the code that reads files: sockets, name look-ups and signals to other
 * processes. Called before any of that code is loaded.
 */
export function closeDoors(): void {
  const refuse = () => {
    throw new Error('The network and other processes are closed to importers.');
  };
  const close = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      if (name in owner)
        Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
    }
  };
  close(net.Socket.prototype, ['connect']);
  close(net.Server.prototype, ['listen']);
  close(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  const functionsOf = (owner: object) =>
    Object.getOwnPropertyNames(owner).filter(
      (name) => name !== 'constructor' && typeof Reflect.get(owner, name) === 'function',
    );
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    close(
      owner,
      functionsOf(owner).filter((name) => !name.endsWith('Resolver')),
    );
  }
  close(process, ['kill', '_kill', 'dlopen']);
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
    Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}

/** JavaScript's own objects as they stand: the properties of the constructors that code is made of, and of their prototypes. */
export type Intrinsics = readonly {
  readonly owner: object;
  readonly properties: readonly (readonly [name: PropertyKey, value: unknown])[];
}[];

/** JavaScript's own objects as they stand now. */
export function intrinsics(): Intrinsics {
  const owners = new Set<object>();
  for (const name of watched) {
    const value: unknown = Reflect.get(globalThis, name);
    const prototype: unknown = isObject(value) ? Reflect.get(value, 'prototype') : null;
    for (const owner of [value, prototype]) if (isObject(owner)) owners.add(owner);
  }
  return [...owners].map((owner) => ({
    owner,
    properties: Reflect.ownKeys(owner).map((name) => [name, propertyOf(owner, name)] as const),
  }));
}

/**
 * Whether JavaScript's own objects stand as they stood, so that no file that was read meanwhile can have changed them for
 * the next.
 */
export function areIntrinsicsAs(before: Intrinsics): boolean {
  return before.every(
    ({ owner, properties }) =>
      Reflect.ownKeys(owner).length === properties.length &&
      properties.every(([name, value]) => Object.is(propertyOf(owner, name), value)),
  );
}

const watched = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Math',
    'Date',
    'RegExp',
  ],
  ...['Error', 'Map', 'Set', 'WeakMap', 'Promise', 'Reflect', 'JSON', 'Iterator', 'ArrayBuffer', 'DataView'],
  ...['Uint8Array', 'Buffer', 'TextDecoder', 'URL'],
];

const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

/** The value of an object's own property; an accessor's is its getter. */
function propertyOf(owner: object, name: PropertyKey): unknown {
  const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
  return descriptor?.get ?? descriptor?.value;
}
