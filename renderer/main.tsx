// Before all else: core's schemas may parse while they are loaded.
import './app/zod-without-eval.ts';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { client, setClient } from './app/client.ts';
import { followLinks } from './app/panes/follow-links.ts';
import { keepTabs } from './app/panes/keep-tabs.ts';
import { fromStored } from './app/panes/stored-tabs.ts';
import { navigation, startNavigation } from './app/panes/window-navigation.ts';
import { queries } from './app/query-client.ts';
import { keys } from './app/query-keys.ts';
import { connect } from './app/transport/connect.ts';
import { NotConnected } from './app/transport/NotConnected.tsx';
import { Opening } from './app/transport/Opening.tsx';

const root = createRoot(document.getElementById('root') ?? document.body);

root.render(<Opening />);
try {
  setClient(await connect());
  await startAsLeft();
  root.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
} catch (error) {
  root.render(<NotConnected error={error} />);
}

/** Opens what was open the last time. Without that the app begins with the library, and says itself what is wrong. */
async function startAsLeft(): Promise<void> {
  const preferences = await client.library.preferences().catch(() => null);
  if (preferences) queries.setQueryData(keys.preferences, preferences);
  const stored = fromStored(preferences?.openTabs ?? null);
  startNavigation(stored);
  keepTabs(navigation, stored);
  followLinks();
}
