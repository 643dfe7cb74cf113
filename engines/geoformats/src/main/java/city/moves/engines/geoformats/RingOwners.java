package city.moves.engines.geoformats;

import java.util.ArrayList;
import java.util.List;

/** Finds for each ring of a shape the area that it belongs to: itself, or the smallest area around it if it is a hole. */
final class RingOwners {
    private static final long MOST_TESTS = 50_000_000;

    private RingOwners() {}

    static int[] of(ShapeVertices rings) {
        int count = rings.parts();
        int[] owner = new int[count];
        double[] area = new double[count];
        List<Integer> areas = new ArrayList<>();
        for (int ring = 0; ring < count; ring++) {
            area[ring] = rings.area(ring);
            owner[ring] = ring;
            if (!(area[ring] > 0)) {
                areas.add(ring);
            }
        }
        long tests = 0;
        for (int ring = 0; ring < count; ring++) {
            if (area[ring] > 0 && areas.size() == 1) {
                owner[ring] = areas.getFirst();
            } else if (area[ring] > 0) {
                for (int candidate : areas) {
                    tests += rings.end(candidate) - rings.start(candidate);
                    boolean smaller = owner[ring] == ring || -area[candidate] < -area[owner[ring]];
                    if (smaller && rings.contains(candidate, rings.east(rings.start(ring)), rings.north(rings.start(ring)))) {
                        owner[ring] = candidate;
                    }
                }
                if (tests > MOST_TESTS) {
                    throw new BrokenRecordException(ProblemKind.TOO_MANY_VERTICES, "too many holes in too many areas");
                }
            }
        }
        return owner;
    }

    static int[][] holes(int[] owner) {
        List<List<Integer>> holes = new ArrayList<>();
        for (int ring = 0; ring < owner.length; ring++) {
            holes.add(new ArrayList<>());
        }
        for (int ring = 0; ring < owner.length; ring++) {
            if (owner[ring] != ring) {
                holes.get(owner[ring]).add(ring);
            }
        }
        return holes.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }
}
