import { isRepeated, type Form, type Spot } from './form';
import { InstancePath } from './instance-path';

/** The answers of a draft that have a place in the form, and which repetitions they make. */
export class Answers {
  readonly unknown = new Set<string>();
  private readonly texts = new Map<string, string>();
  private readonly repetitions = new Map<string, Set<number>>();

  /** An empty text is no answer; it says that somebody could answer there, and thereby makes a repetition. */
  constructor(form: Form, draft: ReadonlyMap<string, string>) {
    for (const [name, text] of draft) {
      const path = InstancePath.parse(name);
      if (!path || !isPlace(form, path)) {
        this.unknown.add(name);
      } else {
        if (text !== '') {
          this.texts.set(name, text);
        }
        this.remember(path);
      }
    }
  }

  at(instance: InstancePath): string | undefined {
    return this.texts.get(String(instance));
  }

  /** The repetitions of a position, or the one that is always there. */
  instances(position: InstancePath, spot: Spot): InstancePath[] {
    if (!isRepeated(spot)) {
      return [position];
    }
    const indices = [...this.repetitions.get(String(position)) ?? []];
    return indices.sort((one, other) => one - other).map((index) => position.at(index));
  }

  private remember(path: InstancePath): void {
    for (let above = path; !above.isTop; above = above.parent()) {
      const index = above.steps.at(-1)!.index;
      if (index !== null) {
        const position = String(above.position());
        this.repetitions.set(position, (this.repetitions.get(position) ?? new Set()).add(index));
      }
    }
  }
}

function isPlace(form: Form, path: InstancePath): boolean {
  const below = path.steps.map((step, level) => ({ step, spot: form.find(new InstancePath(path.steps.slice(0, level + 1)).path) }));
  const last = below.at(-1)?.spot?.type;
  return last !== 'group' && last !== 'label'
    && below.every(({ step, spot }) => spot !== undefined && isRepeated(spot) === (step.index !== null));
}
