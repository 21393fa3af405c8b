import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offlineShell } from './offlineShell';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), offlineShell()],
  resolve: { alias: { '@': here('./src') } },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  build: {
    rolldownOptions: {
      input: {
        app: here('./index.html'),
        api: here('./api.html'),
        sw: here('./worker/serviceWorker.ts'),
      },
      // A service worker is for what lies below it, and has the same address in every build.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
    // The content security policy allows fonts from the service itself only, not from data: addresses.
    assetsInlineLimit: 0,
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
