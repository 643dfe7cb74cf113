// What rules say, in the JSON in which the server writes them. It has checked them: places, types, no circles.
export type Literal = { text: string } | { number: string } | { day: string } | { truth: boolean };

export type Expression =
  | Literal
  | { field: string; op?: undefined }
  | { op: 'today' }
  | { op: 'exists' | 'count' | 'sum'; field: string }
  | { op: 'and' | 'or'; args: Expression[] }
  | { op: 'not' | 'length'; args: [Expression] }
  | { op: 'round'; args: [Expression]; digits: number }
  | { op: 'in'; args: [Expression]; list: Literal[] }
  | { op: 'if'; args: [Expression, Expression, Expression] }
  | { op: Comparator | Operator | Later | Between; args: [Expression, Expression] };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Operator = '+' | '-' | '*' | '/';
export type Later = 'plusDays' | 'plusMonths' | 'plusYears';
export type Between = 'daysBetween' | 'monthsBetween' | 'yearsBetween';

export interface Rule {
  readonly id: string;
  readonly kind: 'visible' | 'required' | 'calculated' | 'valid';
  readonly target: string;
  readonly expression: Expression;
  /** Of a valid rule: for whoever fills the form in. */
  readonly message?: string;
}

/** The places that an expression asks for. */
export function places(expression: Expression): string[] {
  if ('field' in expression) {
    return [expression.field];
  }
  return 'args' in expression ? expression.args.flatMap(places) : [];
}
