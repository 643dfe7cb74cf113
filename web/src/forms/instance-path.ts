const nameOfStep = /^([A-Za-z_][A-Za-z0-9_.-]*)(?:\[(0|[1-9][0-9]{0,3})\])?$/;

/** The index is null where nothing is repeated, or all repetitions are meant. */
export interface Step {
  readonly id: string;
  readonly index: number | null;
}

/** One of the answers or groups at a path: G00000015[2]/F00000025 is in the third repetition of the group. */
export class InstancePath {
  static readonly TOP = new InstancePath([]);

  /** The path of the element, without repetitions. */
  readonly path: string;
  private readonly text: string;

  constructor(readonly steps: readonly Step[]) {
    this.path = steps.map(({ id }) => id).join('/');
    this.text = steps.map(({ id, index }) => (index === null ? id : `${id}[${index}]`)).join('/');
  }

  /** Nothing if the text names no place. */
  static parse(text: string): InstancePath | null {
    const steps: Step[] = [];
    for (const part of text.split('/')) {
      const found = nameOfStep.exec(part);
      if (!found) {
        return null;
      }
      steps.push({ id: found[1]!, index: found[2] === undefined ? null : Number(found[2]) });
    }
    return new InstancePath(steps);
  }

  get isTop(): boolean {
    return this.steps.length === 0;
  }

  parent(): InstancePath {
    return new InstancePath(this.steps.slice(0, -1));
  }

  child(id: string): InstancePath {
    return new InstancePath([...this.steps, { id, index: null }]);
  }

  at(index: number | null): InstancePath {
    return new InstancePath([...this.steps.slice(0, -1), { id: this.steps.at(-1)!.id, index }]);
  }

  /** All repetitions together. */
  position(): InstancePath {
    return this.at(null);
  }

  toString(): string {
    return this.text;
  }
}
