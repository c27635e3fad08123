import { showWorkingToast } from './toasts.tsx';

/** After how long a command that has not ended is told of, in ms. */
const slowMs = 1200;

/** Gives what a command gives, and says meanwhile that it is at work, once it takes long. */
export async function tellIfSlow<T>(command: Promise<T>): Promise<T> {
  let close = () => {};
  const timer = setTimeout(() => {
    close = showWorkingToast();
  }, slowMs);
  try {
    return await command;
  } finally {
    clearTimeout(timer);
    close();
  }
}
