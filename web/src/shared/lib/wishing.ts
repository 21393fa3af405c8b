import { createContext, use } from 'react';

/** Whether whoever looks at the pages below may choose levels. */
export const WishingContext = createContext(true);

export function useMayWish(): boolean {
  return use(WishingContext);
}
