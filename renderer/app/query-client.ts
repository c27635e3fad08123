import { QueryClient } from '@tanstack/react-query';

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
