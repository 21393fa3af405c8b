import { createContext, use } from 'react';

/** What is wrong with a field of the form around it, by its path in what was sent; undefined where nothing is. */
export type FaultAt = (path: string) => string | undefined;

export const FaultContext = createContext<FaultAt>(() => undefined);

export function useFaultAt(): FaultAt {
  return use(FaultContext);
}
