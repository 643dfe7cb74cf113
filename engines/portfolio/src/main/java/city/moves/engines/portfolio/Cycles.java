package city.moves.engines.portfolio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names the cycles of a dependency graph: measures that wait for each other and so never begin. Of each knot of measures
 * that all wait for one another, one shortest cycle through its smallest key is named; resolve it and ask again.
 */
public final class Cycles {
    private Cycles() {}

    /**
     * @param waitsFor each key with the keys it waits for
     * @return cycles ordered by their first, smallest key; within a cycle each waits for the next and the last for the first
     */
    public static List<List<String>> of(Map<String, ? extends Collection<String>> waitsFor) {
        SortedMap<String, SortedSet<String>> left = new TreeMap<>();
        waitsFor.forEach((key, others) -> left.put(key, new TreeSet<>(others)));
        List<List<String>> cycles = new ArrayList<>();
        while (!left.isEmpty()) {
            dropDeadEnds(left);
            if (!left.isEmpty()) {
                String smallest = left.firstKey();
                List<String> cycle = shortestThrough(smallest, left);
                if (!cycle.isEmpty()) {
                    cycles.add(cycle);
                }
                left.keySet().removeAll(knot(smallest, left));
            }
        }
        return cycles;
    }

    /** What waits for nothing that is left is on no cycle, nor is what then waits for nothing. */
    private static void dropDeadEnds(SortedMap<String, SortedSet<String>> left) {
        Map<String, List<String>> waiting = reversed(left);
        left.values().forEach(others -> others.retainAll(left.keySet()));
        Deque<String> free = new ArrayDeque<>();
        left.forEach((key, others) -> {
            if (others.isEmpty()) {
                free.add(key);
            }
        });
        while (!free.isEmpty()) {
            String key = free.remove();
            left.remove(key);
            for (String waiter : waiting.getOrDefault(key, List.of())) {
                Set<String> others = left.getOrDefault(waiter, Collections.emptySortedSet());
                if (others.remove(key) && others.isEmpty()) {
                    free.add(waiter);
                }
            }
        }
    }

    /** Breadth first, smaller keys first, so that the answer is one and the same. */
    private static List<String> shortestThrough(String start, SortedMap<String, SortedSet<String>> graph) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            String key = queue.remove();
            for (String next : graph.getOrDefault(key, Collections.emptySortedSet())) {
                if (next.equals(start)) {
                    return pathTo(key, start, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, key) == null) {
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> pathTo(String end, String start, Map<String, String> cameFrom) {
        List<String> path = new ArrayList<>(List.of(end));
        while (!path.getLast().equals(start)) {
            path.add(cameFrom.getOrDefault(path.getLast(), start));
        }
        return List.copyOf(path.reversed());
    }

    /** The key and all that both wait for it and are awaited by it. */
    private static Set<String> knot(String key, SortedMap<String, SortedSet<String>> graph) {
        Set<String> knot = reach(key, graph);
        knot.retainAll(reach(key, reversed(graph)));
        return knot;
    }

    private static Set<String> reach(String start, Map<String, ? extends Collection<String>> graph) {
        Set<String> reached = new TreeSet<>(List.of(start));
        Deque<String> queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            Collection<String> next = graph.get(queue.remove());
            if (next != null) {
                next.stream().filter(reached::add).forEach(queue::add);
            }
        }
        return reached;
    }

    private static Map<String, List<String>> reversed(Map<String, ? extends Collection<String>> graph) {
        Map<String, List<String>> reversed = new TreeMap<>();
        graph.forEach((key, others) ->
                others.forEach(other -> reversed.computeIfAbsent(other, any -> new ArrayList<>()).add(key)));
        return reversed;
    }
}
