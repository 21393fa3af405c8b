const ACCESS_PATH = '/acces';

let taken: string | null = null;

/**
 * Takes the secret of a personal link out of the address bar, before anything else may read or keep the address.
 * It is held in memory until `secretOnce` hands it over.
 */
export function takeSecret(): void {
  if (window.location.pathname !== ACCESS_PATH || window.location.hash.length < 2) return;
  taken = decodeSecret(window.location.hash.slice(1));
  window.history.replaceState(window.history.state, '', ACCESS_PATH);
}

/** The secret that was taken, or null; a second call gives null. */
export function secretOnce(): string | null {
  const secret = taken;
  taken = null;
  return secret;
}

function decodeSecret(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray % is the reader's typing error; the service will say that the link is dead
  }
}
