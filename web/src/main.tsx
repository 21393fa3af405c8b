import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './app/language';
import { Providers } from './app/Providers';
import { takeSecret } from './features/session/model/secret';

takeSecret();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
