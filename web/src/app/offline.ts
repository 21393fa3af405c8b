import { useEffect } from 'react';

/** Has the browser keep what a participant's agenda needs to open without a connection; nothing for organisers. */
export function useOffline(wanted: boolean): void {
  useEffect(() => {
    // Browsers have service workers over HTTPS and on the machine itself only; without one the page works as ever.
    if (!wanted || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch((error: unknown) => {
      console.warn('the agenda will not open without a connection', error);
    });
  }, [wanted]);
}
