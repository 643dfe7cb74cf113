// Lengths and areas on the ground, on a sphere: half a percent off at most, which is less than a hand draws.
export type Place = [east: number, north: number];

const radius = 6_371_008.8;
const radians = Math.PI / 180;

export function distance(from: Place, to: Place): number {
  const north = Math.sin((to[1] - from[1]) * radians / 2) ** 2;
  const east = Math.sin((to[0] - from[0]) * radians / 2) ** 2;
  const chord = north + Math.cos(from[1] * radians) * Math.cos(to[1] * radians) * east;
  return 2 * radius * Math.asin(Math.sqrt(chord));
}

export function length(line: Place[]): number {
  return line.slice(1).reduce((sum, place, index) => sum + distance(line[index]!, place), 0);
}

export function area(ring: Place[]): number {
  const sum = ring.reduce((total, [east, north], index) => {
    const [nextEast, nextNorth] = ring[(index + 1) % ring.length]!;
    return total + (nextEast - east) * radians * (2 + Math.sin(north * radians) + Math.sin(nextNorth * radians));
  }, 0);
  return Math.abs(sum * radius * radius / 2);
}
