// As much of a form as rules need to know.
import type { DataType } from './values';

export interface Spot {
  readonly path: string;
  readonly type: DataType | 'group' | 'label';
  /** How often it may be there: 0:1, 2:5, 1:*. */
  readonly count: string;
  /** A group of which one part at most is answered, and none must be. */
  readonly choice?: boolean;
}

export class Form {
  private readonly spots = new Map<string, Spot>();
  private readonly children = new Map<string, Spot[]>();

  /** A group comes before what is in it. */
  constructor(all: readonly Spot[]) {
    for (const spot of all) {
      this.spots.set(spot.path, spot);
      const above = parentOf(spot.path);
      this.children.set(above, [...this.in(above), spot]);
    }
  }

  find(path: string): Spot | undefined {
    return this.spots.get(path);
  }

  at(path: string): Spot {
    const spot = this.find(path);
    if (!spot) {
      throw new Error(`the form has no place ${path}`);
    }
    return spot;
  }

  in(path: string): readonly Spot[] {
    return this.children.get(path) ?? [];
  }

  isChoice(path: string): boolean {
    return this.find(path)?.choice === true;
  }
}

export function least(spot: Spot): number {
  return Number(spot.count.split(':')[0]);
}

export function most(spot: Spot): number {
  const text = spot.count.split(':')[1];
  return text === '*' ? Infinity : Number(text);
}

/** A list of answers instead of one. */
export function isRepeated(spot: Spot): boolean {
  return most(spot) > 1;
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
