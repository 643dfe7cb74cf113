// The rules of a form while somebody fills it in. The server decides by the same rules; see its engine xdatenfelder.
export { day, dayInGermany } from './days';
export { entered } from './entered-text';
export { Evaluator, type Evaluation } from './evaluator';
export type { Rule } from './expressions';
export type { Spot } from './form';
