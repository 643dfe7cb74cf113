// Lengths and areas as people read them.
function written(value: number, digits: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function metres(value: number, language: string): string {
  return value < 1_000
    ? `${written(value, 0, language)}\u00a0m`
    : `${written(value / 1_000, value < 10_000 ? 2 : 1, language)}\u00a0km`;
}

export function squareMetres(value: number, language: string): string {
  if (value < 10_000) {
    return `${written(value, 0, language)}\u00a0m²`;
  }
  return value < 1_000_000
    ? `${written(value / 10_000, 2, language)}\u00a0ha`
    : `${written(value / 1_000_000, 2, language)}\u00a0km²`;
}

export function scale(value: number, language: string): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return `1\u00a0:\u00a0${new Intl.NumberFormat(language).format(Math.round(value / step) * step)}`;
}

/** A round length, without a fraction that says nothing. */
export function roundMetres(value: number, language: string): string {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return value < 1_000 ? `${plain.format(value)}\u00a0m` : `${plain.format(value / 1_000)}\u00a0km`;
}

/** The largest 1, 2 or 5 with zeros that is not longer. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return [5, 2, 1].map((digit) => digit * power).find((value) => value <= longest) ?? power;
}
