import { places, type Rule } from './expressions';
import { parentOf, type Form } from './form';

/**
 * Everything that rules ask about, each after what it depends on: a value on its being shown, its being shown on other
 * values. Depth first without recursion, since chains of rules may be long.
 */
export function inOrder(form: Form, rules: readonly Rule[]): string[] {
  const asked = new Map<string, string[]>();
  for (const rule of rules.filter(({ kind }) => kind === 'visible' || kind === 'calculated')) {
    asked.set(rule.target, [...asked.get(rule.target) ?? [], ...places(rule.expression)]);
  }
  const begun = new Set<string>();
  const done: string[] = [];
  const way: { path: string; open: string[] }[] = [];
  const enter = (path: string): void => {
    if (!begun.has(path)) {
      begun.add(path);
      way.push({ path, open: needs(form, path, asked.get(path) ?? []) });
    }
  };
  for (const start of asked.keys()) {
    enter(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const next = last.open.shift();
      if (next === undefined) {
        done.push(last.path);
        way.pop();
      } else {
        enter(next);
      }
    }
  }
  return done;
}

/** What is above must be shown; a group is asked for all that is in it. */
function needs(form: Form, path: string, asked: readonly string[]): string[] {
  const above = parentOf(path);
  return [...(above === '' ? [] : [above]), ...asked.flatMap((place) => [place, ...below(form, place)])];
}

function below(form: Form, path: string): string[] {
  return form.in(path).flatMap((spot) => [spot.path, ...below(form, spot.path)]);
}
