import { day, written } from './days';
import type { DataType } from './values';

// What Java calls white space, which is not what JavaScript does.
const white = '\\t-\\r\\u001c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';
const around = new RegExp(`^[${white}]+|[${white}]+$`, 'g');
const germanNumber = /^-?(?:\d{1,30}|\d{1,3}(?:[. \u00a0\u202f]\d{3}){1,9})(?:,\d{1,30})?$/;
const currency = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*(?:€|EUR|Euro)$/;
const germanDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const germanMoment = /^(\d{1,2}\.\d{1,2}\.\d{4}),? (\d{1,2}):(\d{2})$/;

/** What the server keeps of a typed text: 26.11.2026 as 2026-11-26, 1.234,50 as 1234.50. What is not understood stays. */
export function kept(type: DataType, typed: string): string {
  const text = typed.replace(around, '');
  switch (type) {
    case 'date': return keptDay(text) ?? text;
    case 'datetime': return keptMoment(text) ?? text;
    case 'time': return /^\d:\d\d$/.test(text) ? `0${text}` : text;
    case 'num': case 'num_int': return keptNumber(text);
    case 'num_currency': return keptNumber(text.replace(currency, ''));
    default: return text;
  }
}

/** A kept text as somebody would have typed it. */
export function typed(type: DataType, kept: string): string {
  switch (type) {
    case 'date': return day(kept) ? kept.split('-').reverse().join('.') : kept;
    case 'num': case 'num_int': case 'num_currency': return /^-?\d+\.\d+$/.test(kept) ? kept.replace('.', ',') : kept;
    default: return kept;
  }
}

function keptDay(text: string): string | null {
  const [, of, month, year] = germanDay.exec(text) ?? [];
  const found = year ? day(`${year}-${month!.padStart(2, '0')}-${of!.padStart(2, '0')}`) : null;
  return found ? written(found) : null;
}

function keptMoment(text: string): string | null {
  const [, on, hour, minute] = germanMoment.exec(text) ?? [];
  const found = on ? keptDay(on) : null;
  return found && Number(hour) < 24 && Number(minute) < 60 ? `${found}T${hour!.padStart(2, '0')}:${minute}` : null;
}

function keptNumber(text: string): string {
  return germanNumber.test(text) ? text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : text;
}
