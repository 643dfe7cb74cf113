// Days of the calendar, without hours and time zones.
const millisecondsOfDay = 86_400_000;
const lastYear = 9_999;
const farthest = 100_000;

export type Unit = 'Days' | 'Months' | 'Years';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Nothing if there is no such day. */
export function day(text: string): Day | null {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!found) {
    return null;
  }
  const [year, month, of] = found.slice(1).map(Number) as [number, number, number];
  const exists = year > 0 && month > 0 && month < 13 && of > 0 && of <= lengthOfMonth(year, month);
  return exists ? { year, month, day: of } : null;
}

export function written({ year, month, day: of }: Day): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(of, 2)}`;
}

/** The end of a month stays one. Nothing beyond the years 1 to 9999, or too far away. */
export function later(unit: Unit, from: Day, amount: number): Day | null {
  if (Math.abs(amount) > farthest) {
    return null;
  }
  const found = unit === 'Days' ? ofNumber(number(from) + amount) : monthsLater(from, unit === 'Years' ? 12 * amount : amount);
  return found.year < 1 || found.year > lastYear ? null : found;
}

/** How many whole ones; negative if the second day is earlier. */
export function between(unit: Unit, from: Day, until: Day): number {
  if (unit === 'Days') {
    return number(until) - number(from);
  }
  const months = Math.trunc((32 * (month(until) - month(from)) + until.day - from.day) / 32);
  return unit === 'Months' ? months : Math.trunc(months / 12);
}

export function order(left: Day, right: Day): number {
  return number(left) - number(right);
}

function monthsLater(from: Day, amount: number): Day {
  const target = month(from) + amount;
  const year = Math.floor(target / 12);
  const of = target - 12 * year + 1;
  return { year, month: of, day: Math.min(from.day, lengthOfMonth(year, of)) };
}

function month({ year, month: of }: Day): number {
  return 12 * year + of - 1;
}

function lengthOfMonth(year: number, of: number): number {
  return ofNumber(number({ year, month: of + 1, day: 0 })).day;
}

/** Counted from 1970. A Date in UTC is a calendar; set in parts it knows the years before 100 as well. */
function number({ year, month: of, day: on }: Day): number {
  return new Date(0).setUTCFullYear(year, of - 1, on) / millisecondsOfDay;
}

function ofNumber(count: number): Day {
  const date = new Date(count * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
