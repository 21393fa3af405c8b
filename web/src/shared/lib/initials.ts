const SMALL_WORDS = new Set(
  'a à au aux avec d de des du en et l la le les pour sur un une and for in of on the to'.split(' '),
);

/**
 * Two letters that stand for a name: the first letters of its first two words that mean something
 * (« Les jardins de la faïencerie » → JF), or the first two letters of the only one (PC3E → PC).
 */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const [first, second] = telling.length > 0 ? telling : words;
  if (first === undefined) return '?';
  const letters = second === undefined ? first.slice(0, 2) : first.slice(0, 1) + second.slice(0, 1);
  return letters.toUpperCase();
}
