// What an answer can be. One that is missing is null everywhere: empty, hidden, unreadable or not computable.
import * as days from './days';
import * as decimals from './decimals';

export type Value =
  | { type: 'text'; text: string }
  | { type: 'number'; number: decimals.Decimal }
  | { type: 'truth'; holds: boolean }
  | { type: 'day'; day: days.Day };

export type DataType =
  'text' | 'text_latin' | 'time' | 'datetime' | 'file' | 'obj' | 'num' | 'num_int' | 'num_currency' | 'bool' | 'date';

const number = /^-?[0-9]{1,30}(\.[0-9]{1,30})?$/;
const integer = /^-?[0-9]{1,30}$/;
const currency = /^-?[0-9]{1,30}(\.[0-9]{1,2})?$/;

/** Nothing if the text is no value of its field. */
export function read(text: string, type: DataType): Value | null {
  switch (type) {
    case 'num': return readNumber(text, number);
    case 'num_int': return readNumber(text, integer);
    case 'num_currency': return readNumber(text, currency);
    case 'bool': return text === 'true' || text === 'false' ? truth(text === 'true') : null;
    case 'date': return readDay(text);
    default: return { type: 'text', text };
  }
}

export function readDay(text: string): Value | null {
  return ofDay(days.day(text));
}

export function readNumber(text: string, pattern = number): Value | null {
  return pattern.test(text) ? ofNumber(decimals.decimal(text)) : null;
}

export function ofNumber(found: decimals.Decimal | null): Value | null {
  return found && { type: 'number', number: found };
}

export function ofDay(found: days.Day | null): Value | null {
  return found && { type: 'day', day: found };
}

export function truth(holds: boolean): Value {
  return { type: 'truth', holds };
}

/** As it stands in a draft. */
export function written(value: Value): string {
  switch (value.type) {
    case 'text': return value.text;
    case 'number': return decimals.written(value.number);
    case 'truth': return String(value.holds);
    case 'day': return days.written(value.day);
  }
}

export function areEqual(left: Value, right: Value): boolean {
  return left.type === right.type && written(left) === written(right);
}

/** Below zero, zero or above; nothing where there is no order. */
export function order(left: Value, right: Value): number | null {
  if (left.type === 'number' && right.type === 'number') {
    return decimals.order(left.number, right.number);
  }
  return left.type === 'day' && right.type === 'day' ? days.order(left.day, right.day) : null;
}
