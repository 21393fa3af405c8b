import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import '../app/tokens.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../app/theme';
import { ApiDocs } from './ApiDocs';
import { loadContract, type Contract } from './contract';

const root = document.getElementById('root');
if (root === null) throw new Error('api.html has no element with the id root');

function Page({ contract }: { contract: Contract | null }) {
  if (contract !== null) return <ApiDocs contract={contract} />;
  return (
    <main style={{ padding: '2rem' }}>
      <h1>The contract could not be read</h1>
      <p>The service does not answer. Reload this page in a moment.</p>
    </main>
  );
}

const contract = await loadContract().catch((error: unknown) => {
  console.error(error);
  return null;
});
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Page contract={contract} />
    </MantineProvider>
  </StrictMode>,
);
// The place that the address names was not there when the browser looked for it.
requestAnimationFrame(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView());
