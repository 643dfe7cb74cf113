// Decimals as they are written: no binary fractions, no rounding but where it is asked for.
const mostDigits = 60;
const quotientPlaces = 10;

/** The digits with the point taken out, and how many of them stand behind it; no zeros at the end of those. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Takes what matches -?[0-9]+(\.[0-9]+)? and nothing else. */
export function decimal(text: string): Decimal {
  const [whole, fraction = ''] = text.split('.');
  return trimmed(BigInt(whole! + fraction), fraction.length);
}

export function whole(value: number): Decimal {
  return { digits: BigInt(value), places: 0 };
}

export function plus(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places);
  return trimmed(at(left, places) + at(right, places), places);
}

export function minus(left: Decimal, right: Decimal): Decimal {
  return plus(left, { digits: -right.digits, places: right.places });
}

export function times(left: Decimal, right: Decimal): Decimal {
  return trimmed(left.digits * right.digits, left.places + right.places);
}

/** To ten places, half away from zero; nothing if the divisor is zero. */
export function dividedBy(left: Decimal, right: Decimal): Decimal | null {
  if (right.digits === 0n) {
    return null;
  }
  const shift = quotientPlaces + right.places - left.places;
  const above = left.digits * power(Math.max(shift, 0));
  const below = right.digits * power(Math.max(-shift, 0));
  return trimmed(halfAwayFromZero(above, below), quotientPlaces);
}

export function rounded(value: Decimal, places: number): Decimal {
  return value.places <= places ? value
    : trimmed(halfAwayFromZero(value.digits, power(value.places - places)), places);
}

/** Nothing beyond all reason. */
export function bounded(value: Decimal | null): Decimal | null {
  return value && written(value).replace(/[-.]/g, '').length <= mostDigits ? value : null;
}

export function order(left: Decimal, right: Decimal): number {
  const places = Math.max(left.places, right.places);
  const difference = at(left, places) - at(right, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(value: Decimal): boolean {
  return value.places === 0;
}

export function written({ digits, places }: Decimal): string {
  const all = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const point = all.length - places;
  return (digits < 0n ? '-' : '') + all.slice(0, point) + (places === 0 ? '' : `.${all.slice(point)}`);
}

function trimmed(digits: bigint, places: number): Decimal {
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return { digits, places };
}

function at(value: Decimal, places: number): bigint {
  return value.digits * power(places - value.places);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function halfAwayFromZero(above: bigint, below: bigint): bigint {
  const negative = above < 0n !== below < 0n;
  const dividend = above < 0n ? -above : above;
  const divisor = below < 0n ? -below : below;
  const quotient = (2n * dividend + divisor) / (2n * divisor);
  return negative ? -quotient : quotient;
}
