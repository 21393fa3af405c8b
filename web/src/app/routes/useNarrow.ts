import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is so narrow that a table of both sides gives way to lists; right from the first rendering on. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
}
