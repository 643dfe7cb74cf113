import * as days from './days';
import * as decimals from './decimals';
import type { Context } from './context';
import type { Between, Comparator, Expression, Later, Literal, Operator } from './expressions';
import type { InstancePath } from './instance-path';
import { areEqual, ofDay, ofNumber, order, readDay, readNumber, truth, type Value } from './values';

type Truth = boolean | null;

const units: Record<Later | Between, days.Unit> = {
  plusDays: 'Days', plusMonths: 'Months', plusYears: 'Years',
  daysBetween: 'Days', monthsBetween: 'Months', yearsBetween: 'Years',
};

/** The value of an expression in a context, seen from one place of the form. What is missing makes unknown what rests on it. */
export class ExpressionValues {
  constructor(private readonly context: Context, private readonly today: days.Day) {}

  truth(expression: Expression, scope: InstancePath): Truth {
    const value = this.value(expression, scope);
    return value?.type === 'truth' ? value.holds : null;
  }

  value(expression: Expression, scope: InstancePath): Value | null {
    if (!('op' in expression) || expression.op === undefined) {
      return 'field' in expression ? this.answer(expression.field, scope) : literal(expression);
    }
    switch (expression.op) {
      case 'today': return ofDay(this.today);
      case 'exists': return truth(this.context.instances(expression.field, scope).length > 0);
      case 'count': return ofNumber(decimals.whole(this.context.instances(expression.field, scope).length));
      case 'sum': return this.sum(expression.field, scope);
      case 'and': return ofTruth(all(expression.args.map((one) => this.truth(one, scope))));
      case 'or': return ofTruth(not(all(expression.args.map((one) => not(this.truth(one, scope))))));
      case 'not': return ofTruth(not(this.truth(expression.args[0], scope)));
      case 'length': return length(this.value(expression.args[0], scope));
      case 'round': return round(this.value(expression.args[0], scope), expression.digits);
      case 'in': return isIn(this.value(expression.args[0], scope), expression.list);
      case 'if': return this.either(expression.args, scope);
      default: return pair(expression.op, this.value(expression.args[0], scope), this.value(expression.args[1], scope));
    }
  }

  private answer(path: string, scope: InstancePath): Value | null {
    const [instance, another] = this.context.instances(path, scope);
    return instance && !another ? this.context.value(instance) : null;
  }

  private sum(path: string, scope: InstancePath): Value | null {
    let total = decimals.whole(0);
    for (const instance of this.context.instances(path, scope)) {
      const value = this.context.value(instance);
      total = value?.type === 'number' ? decimals.plus(total, value.number) : total;
    }
    return ofNumber(decimals.bounded(total));
  }

  private either([condition, then, otherwise]: [Expression, Expression, Expression], scope: InstancePath): Value | null {
    const holds = this.truth(condition, scope);
    return holds === null ? null : this.value(holds ? then : otherwise, scope);
  }
}

function literal(expression: Literal): Value | null {
  if ('text' in expression) {
    return { type: 'text', text: expression.text };
  }
  if ('number' in expression) {
    return readNumber(expression.number);
  }
  return 'day' in expression ? readDay(expression.day) : truth(expression.truth);
}

function not(value: Truth): Truth {
  return value === null ? null : !value;
}

function all(values: Truth[]): Truth {
  return values.includes(false) ? false : values.includes(null) ? null : true;
}

function ofTruth(value: Truth): Value | null {
  return value === null ? null : truth(value);
}

/** As Unicode counts characters. */
function length(value: Value | null): Value | null {
  return value?.type === 'text' ? ofNumber(decimals.whole([...value.text].length)) : null;
}

function round(value: Value | null, digits: number): Value | null {
  return value?.type === 'number' ? ofNumber(decimals.bounded(decimals.rounded(value.number, digits))) : null;
}

function isIn(value: Value | null, list: readonly Literal[]): Value | null {
  return value && truth(list.some((one) => areEqual(value, literal(one)!)));
}

function pair(name: Comparator | Operator | Later | Between, left: Value | null, right: Value | null): Value | null {
  switch (name) {
    case '=': case '<>': case '<': case '<=': case '>': case '>=': return compare(name, left, right);
    case '+': case '-': case '*': case '/':
      return left?.type === 'number' && right?.type === 'number' ? compute(name, left.number, right.number) : null;
    case 'plusDays': case 'plusMonths': case 'plusYears':
      return left?.type === 'day' && right?.type === 'number' ? later(units[name], left.day, right.number) : null;
    case 'daysBetween': case 'monthsBetween': case 'yearsBetween':
      return left?.type === 'day' && right?.type === 'day'
        ? ofNumber(decimals.whole(days.between(units[name], left.day, right.day))) : null;
  }
}

function compare(comparator: Comparator, left: Value | null, right: Value | null): Value | null {
  if (!left || !right || left.type !== right.type) {
    return null;
  }
  if (comparator === '=' || comparator === '<>') {
    return truth(areEqual(left, right) === (comparator === '='));
  }
  const found = order(left, right);
  return found === null ? null : truth(holds(comparator, found));
}

function holds(comparator: '<' | '<=' | '>' | '>=', found: number): boolean {
  switch (comparator) {
    case '<': return found < 0;
    case '<=': return found <= 0;
    case '>': return found > 0;
    case '>=': return found >= 0;
  }
}

function compute(operator: Operator, left: decimals.Decimal, right: decimals.Decimal): Value | null {
  const results = { '+': decimals.plus, '-': decimals.minus, '*': decimals.times, '/': decimals.dividedBy };
  return ofNumber(decimals.bounded(results[operator](left, right)));
}

function later(unit: days.Unit, from: days.Day, amount: decimals.Decimal): Value | null {
  return decimals.isWhole(amount) ? ofDay(days.later(unit, from, Number(amount.digits))) : null;
}
