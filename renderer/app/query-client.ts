import { notifyManager, QueryClient } from '@tanstack/react-query';

// What changes is drawn before the next key comes, which acts on it: a task of its own may come after that key.
notifyManager.setScheduler(queueMicrotask);

/**
 * What the window has read from the library. The backend is on this machine: there is no network to be offline from, and
 * what it refuses once it refuses again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
