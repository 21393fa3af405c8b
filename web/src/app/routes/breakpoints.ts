/** Below this width a table of both sides gives way to lists. */
export const NARROW = '(max-width: 47.99em)';
