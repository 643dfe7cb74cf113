import { Answers } from './answers';
import { Context } from './context';
import type { Day } from './days';
import { inOrder } from './dependencies';
import type { Rule } from './expressions';
import { Form, isRepeated, lastOf, least, most, type Spot } from './form';
import { InstancePath } from './instance-path';
import { RuleIndex } from './rule-index';
import { read, written } from './values';

/**
 * What the rules make of a draft, by the names of places. The draft itself stays as it is.
 *
 * hidden: not shown; what lies below is not listed. required: wanted by a rule. missing, excess: fewer answers than
 * needed, more than allowed. unreadable: no value of its field. unknown: no place of the form. computed: calculated and
 * shown. violations: which rule does not hold, and where. submission: what would be handed in.
 */
export interface Evaluation {
  readonly hidden: Set<string>;
  readonly required: Set<string>;
  readonly missing: Set<string>;
  readonly excess: Set<string>;
  readonly unreadable: Set<string>;
  readonly unknown: Set<string>;
  readonly computed: Map<string, string>;
  readonly violations: { rule: string; at: string }[];
  readonly submission: Map<string, string>;
}

/** Applies the rules of a form to drafts: the same as the engine of the server, by the same vectors. */
export class Evaluator {
  private readonly form: Form;
  private readonly rules: RuleIndex;
  private readonly order: readonly string[];

  /** Takes rules that the server has checked. */
  constructor(spots: readonly Spot[], rules: readonly Rule[]) {
    this.form = new Form(spots);
    this.rules = new RuleIndex(rules);
    this.order = inOrder(this.form, rules);
  }

  evaluate(draft: ReadonlyMap<string, string>, today: Day): Evaluation {
    const answers = new Answers(this.form, draft);
    const context = new Context(this.form, this.rules, answers, today);
    this.order.forEach((path) => context.findOut(path));
    const walk = new Walk(this.form, this.rules, answers, context);
    walk.visit(InstancePath.TOP, '', true);
    return walk.result;
  }
}

/** Goes through the form from the top. A group is in use if it must be there or somebody has answered in it. */
class Walk {
  readonly result: Evaluation;

  constructor(private readonly form: Form, private readonly rules: RuleIndex, private readonly answers: Answers,
    private readonly context: Context) {
    this.result = { hidden: new Set(), required: new Set(), missing: new Set(), excess: new Set(), unreadable: new Set(),
      unknown: answers.unknown, computed: new Map(), violations: [], submission: new Map() };
  }

  visit(parent: InstancePath, path: string, inUse: boolean): void {
    if (this.form.isChoice(path) && this.answeredParts(parent, path) > 1) {
      this.result.excess.add(String(parent));
    }
    for (const spot of this.form.in(path)) {
      const position = parent.child(lastOf(spot.path));
      if (this.context.isHidden(position)) {
        this.result.hidden.add(String(position));
      } else if (this.rules.calculation(spot.path)) {
        this.compute(position, spot, inUse);
      } else if (spot.type !== 'label') {
        this.position(position, spot, path, inUse);
      }
    }
  }

  private answeredParts(group: InstancePath, path: string): number {
    return this.form.in(path).filter((spot) => {
      const position = group.child(lastOf(spot.path));
      return !this.rules.calculation(spot.path) && !this.context.isHidden(position)
        && this.answers.instances(position, spot).some((instance) => this.isGiven(instance, spot));
    }).length;
  }

  private compute(position: InstancePath, spot: Spot, inUse: boolean): void {
    const value = this.context.value(position);
    if (value && spot.type !== 'group' && spot.type !== 'label') {
      this.result.computed.set(String(position), written(value));
      if (!read(written(value), spot.type)) {
        this.result.unreadable.add(String(position));
      } else if (inUse) {
        this.result.submission.set(String(position), written(value));
      }
    }
    this.check(position, inUse);
  }

  private position(position: InstancePath, spot: Spot, group: string, inUse: boolean): void {
    const name = String(position);
    const wanted = inUse && this.rules.of('required', spot.path).some((rule) => this.context.holds(rule, position));
    if (wanted) {
      this.result.required.add(name);
    }
    const instances = this.answers.instances(position, spot);
    const given = instances.filter((instance) => this.isGiven(instance, spot)).length;
    const single = spot.type === 'group' && !isRepeated(spot);
    const min = this.form.isChoice(group) ? 0 : least(spot);
    if (inUse && given < Math.max(single ? 0 : min, wanted ? 1 : 0)) {
      this.result.missing.add(name);
    }
    if (given > most(spot)) {
      this.result.excess.add(name);
    }
    const always = single && (wanted || min > 0);
    for (const instance of instances) {
      this.instance(instance, spot, inUse && (always || spot.type !== 'group' || this.isGiven(instance, spot)));
    }
  }

  /** An answer that cannot be read is one all the same. */
  private isGiven(instance: InstancePath, spot: Spot): boolean {
    return spot.type === 'group' ? this.context.isAnswered(instance, spot) : this.answers.at(instance) !== undefined;
  }

  private instance(instance: InstancePath, spot: Spot, inUse: boolean): void {
    if (spot.type === 'group') {
      this.visit(instance, spot.path, inUse);
    } else if (this.answers.at(instance) !== undefined) {
      const value = this.context.value(instance);
      if (value) {
        this.result.submission.set(String(instance), written(value));
      } else {
        this.result.unreadable.add(String(instance));
      }
    }
    this.check(instance, inUse);
  }

  private check(instance: InstancePath, inUse: boolean): void {
    for (const rule of inUse ? this.rules.of('valid', instance.path) : []) {
      if (this.context.fails(rule, instance)) {
        this.result.violations.push({ rule: rule.id, at: String(instance) });
      }
    }
  }
}
