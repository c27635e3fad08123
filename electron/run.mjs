// Runs a program in the foreground for a launcher. Plain JavaScript for Node 20.
import { spawn } from 'node:child_process';
import { environment } from './install.mjs';

/**
 * Runs a program on our terminal until it ends, passing on the signals that end us, and gives its exit code; null if
 * a signal ended it, or it could not be started.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: environment(), ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', () => end(null));
    child.once('exit', end);
  });
}
