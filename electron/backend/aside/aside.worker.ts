import { parentPort, workerData } from 'node:worker_threads';
import { doAside } from './do-aside.ts';

/** The entry of the thread that does one piece of long work. */
parentPort?.postMessage(doAside(workerData));
