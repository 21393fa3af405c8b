/**
 * Opens a participant's agenda without a connection. Keeps the code of that page only, as this deployment built it: answers
 * of the service never pass through here, and what is personal is the page's to keep and to forget.
 */
declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the files that the agenda needs, and a name for just these. */
declare const __SHELL__: readonly string[];
declare const __BUILD__: string;

const PREFIX = 'entremise-shell-';
const NAME = PREFIX + __BUILD__;
const PAGE = '/';
const PARTICIPANT = /^\/evenements\/[^/]+\/p\//;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (PARTICIPANT.test(pathname)) event.respondWith(pageOf(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(assetOf(request));
  }
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll([PAGE, ...__SHELL__]);
  // At once: a phone hardly ever closes a page, and whoever is online gets the new one from the service anyway.
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** The service's page; the kept one only where the service, or a gateway for it, cannot give any. */
async function pageOf(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => null);
  if (answer !== null && answer.status < 500) return answer;
  return (await kept(PAGE)) ?? answer ?? Response.error();
}

/** Assets are named by their content, so that a kept one is never an old one. */
async function assetOf(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request);
}

async function kept(request: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(NAME);
  return cache.match(request, { ignoreVary: true });
}

export {};
