import type { Answers } from './answers';
import type { Day } from './days';
import { ExpressionValues } from './expression-values';
import type { Rule } from './expressions';
import { lastOf, parentOf, type Form, type Spot } from './form';
import { InstancePath } from './instance-path';
import type { RuleIndex } from './rule-index';
import { read, type Value } from './values';

/** What rules see of a draft: answers that are shown, and what is computed from them. Each is found out once. */
export class Context {
  private readonly expressions: ExpressionValues;
  private readonly hidden = new Map<string, boolean>();
  private readonly computed = new Map<string, Value | null>();

  constructor(private readonly form: Form, private readonly rules: RuleIndex, private readonly answers: Answers, today: Day) {
    this.expressions = new ExpressionValues(this, today);
  }

  /** Called in the order of dependence, so that long chains of rules never pile up. */
  findOut(path: string): void {
    for (const parent of this.everyInstance(parentOf(path))) {
      const position = parent.child(lastOf(path));
      if (!this.isHidden(position) && this.rules.calculation(path)) {
        this.value(position);
      }
    }
  }

  isHidden(position: InstancePath): boolean {
    const name = String(position);
    let known = this.hidden.get(name);
    if (known === undefined) {
      const parent = position.parent();
      known = !parent.isTop && this.isHidden(parent.position())
        || this.rules.of('visible', position.path).some((rule) => !this.holds(rule, position));
      this.hidden.set(name, known);
    }
    return known;
  }

  holds(rule: Rule, scope: InstancePath): boolean {
    return this.expressions.truth(rule.expression, scope) === true;
  }

  fails(rule: Rule, scope: InstancePath): boolean {
    return this.expressions.truth(rule.expression, scope) === false;
  }

  /** The value of one answer; missing if hidden, empty or not readable. */
  value(instance: InstancePath): Value | null {
    if (this.isHidden(instance.position())) {
      return null;
    }
    const calculation = this.rules.calculation(instance.path);
    if (calculation) {
      const name = String(instance);
      const known = this.computed.get(name);
      const value = known === undefined ? this.expressions.value(calculation, instance) : known;
      this.computed.set(name, value);
      return value;
    }
    const text = this.answers.at(instance);
    const { type } = this.form.at(instance.path);
    return text === undefined || type === 'group' || type === 'label' ? null : read(text, type);
  }

  /** Whether somebody has answered: a group counts if anything in it does, computed values apart. */
  isAnswered(instance: InstancePath, spot: Spot): boolean {
    if (spot.type !== 'group') {
      return this.value(instance) !== null;
    }
    return !this.isHidden(instance.position()) && this.form.in(spot.path)
      .filter((inner) => !this.rules.calculation(inner.path))
      .some((inner) => this.answers.instances(instance.child(lastOf(inner.path)), inner)
        .some((each) => this.isAnswered(each, inner)));
  }

  /** All answers at a path that the scope sees: its own repetition of what it shares with the path, all of the rest. */
  instances(path: string, scope: InstancePath): InstancePath[] {
    const ids = path.split('/');
    let found = [InstancePath.TOP];
    let shared = true;
    ids.forEach((id, level) => {
      const step = scope.steps[level];
      shared = shared && step?.id === id;
      const index = shared ? step!.index : null;
      const spot = this.form.at(ids.slice(0, level + 1).join('/'));
      found = found.map((above) => above.child(id))
        .flatMap((position) => (index === null ? this.answers.instances(position, spot) : [position.at(index)]));
    });
    const spot = this.form.at(path);
    return found.filter((instance) => this.isAnswered(instance, spot));
  }

  private everyInstance(path: string): InstancePath[] {
    if (path === '') {
      return [InstancePath.TOP];
    }
    const spot = this.form.at(path);
    return this.everyInstance(parentOf(path)).flatMap((above) => this.answers.instances(above.child(lastOf(path)), spot));
  }
}
