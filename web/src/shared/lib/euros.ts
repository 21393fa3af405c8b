const UNITS: Record<string, number> = { '': 1, k: 1e3, mille: 1e3, m: 1e6, million: 1e6, millions: 1e6 };

/** Whole euros as people write them: « 120 000 », « 120.000 € », « 120 k€ », « 1,5 million »; null for nothing, undefined for what is no whole amount. */
export function eurosOf(text: string): number | null | undefined {
  const written = text.toLowerCase().replace(/[\s\u00a0\u202f]|€|euros?$/gu, '');
  if (written === '') return null;
  const parts = /^(\d+(?:[.,]\d+)*)(k|mille|m|millions?)?$/.exec(written);
  const [, digits = '', unit = ''] = parts ?? [];
  const factor = UNITS[unit] ?? 1;
  // Groups of three digits are thousands, where no unit says that they are decimals.
  const number = /^\d{1,3}([.,]\d{3})+$/.test(digits) && factor === 1 ? digits.replace(/[.,]/g, '') : digits;
  const value = Number(number.replace(',', '.')) * factor;
  const whole = Math.round(value);
  return digits !== '' && Math.abs(value - whole) < 1e-6 ? whole : undefined;
}
