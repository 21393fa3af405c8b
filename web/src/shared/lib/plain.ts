/** Letters and digits without case and accents, so that « tiers lieu » is found by « Tiers-Lieu ». */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** Whether every word of `wanted` stands somewhere in `texts`, whatever its case and accents. */
export function holdsWords(texts: readonly (string | null | undefined)[], wanted: string): boolean {
  const whole = plain(texts.join(' '));
  return plain(wanted)
    .split(' ')
    .every((word) => whole.includes(word));
}
