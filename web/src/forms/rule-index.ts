import type { Expression, Rule } from './expressions';

/** Rules by what they are about. */
export class RuleIndex {
  private readonly rules = new Map<string, Rule[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const key = keyOf(rule.kind, rule.target);
      this.rules.set(key, [...this.rules.get(key) ?? [], rule]);
    }
  }

  of(kind: Rule['kind'], path: string): readonly Rule[] {
    return this.rules.get(keyOf(kind, path)) ?? [];
  }

  calculation(path: string): Expression | undefined {
    return this.of('calculated', path)[0]?.expression;
  }
}

function keyOf(kind: Rule['kind'], path: string): string {
  return `${kind} ${path}`;
}
