// The rules of a form as tests ask for them. The server decides by the same rules; see its engine xdatenfelder.
export { kept, typed } from './answer-text';
export { day } from './days';
export { entered } from './entered-text';
export { Evaluator, type Evaluation } from './evaluator';
export type { Rule } from './expressions';
export type { Spot } from './form';
