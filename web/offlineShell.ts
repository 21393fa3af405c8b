import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';

/** Pages that open without a connection, by what their modules end with, and what every page loads by itself. */
const OFFLINE = [
  '/app/layout/ParticipantLayout.tsx',
  '/app/routes/participant/AgendaPage.tsx',
  '/locales/fr/index.ts',
  '/locales/en/index.ts',
];

interface Chunk {
  type: string;
  fileName: string;
  isEntry?: boolean;
  name?: string;
  code?: string;
  imports?: string[];
  moduleIds?: string[];
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
}

/** Tells the service worker which files of this build a participant's agenda needs. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle) as unknown as Chunk[];
      const files = [...shellOf(chunks)].sort().map((file) => `/${file}`);
      const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
      const worker = chunks.find(({ fileName }) => fileName === WORKER);
      if (worker?.code === undefined) throw new Error(`the build has no ${WORKER}`);
      worker.code = worker.code
        .replaceAll('__SHELL__', JSON.stringify(files))
        .replaceAll('__BUILD__', JSON.stringify(build));
    },
  };
}

function shellOf(chunks: readonly Chunk[]): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    chunk.viteMetadata?.importedCss.forEach((file) => files.add(file));
    chunk.viteMetadata?.importedAssets.forEach((file) => files.add(file));
    chunk.imports?.forEach((file) => add(byFile.get(file)));
  };
  for (const end of OFFLINE) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith(end)));
    if (chunk === undefined) throw new Error(`no chunk has ${end}`);
    add(chunk);
  }
  add(chunks.find(({ isEntry, name }) => isEntry === true && name === 'app'));
  return files;
}
