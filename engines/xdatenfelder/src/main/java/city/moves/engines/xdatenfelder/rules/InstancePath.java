package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the answers or groups at a path: {@code G00000015[2]/F00000025} is in the third repetition of the group. */
public record InstancePath(List<Step> steps) implements Comparable<InstancePath> {
    public static final InstancePath TOP = new InstancePath(List.of());

    private static final int NONE = -1;
    private static final Pattern STEP = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)(?:\\[(0|[1-9][0-9]{0,3})])?");
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::id).thenComparingInt(Step::index);

    /**
     * @param index from 0, and -1 where nothing is repeated or all repetitions are meant
     */
    public record Step(String id, int index) {
        @Override
        public String toString() {
            return index == NONE ? id : id + "[" + index + "]";
        }
    }

    public InstancePath {
        steps = List.copyOf(steps);
    }

    public static Optional<InstancePath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(matcher.group(1), matcher.group(2) == null ? NONE : Integer.parseInt(matcher.group(2))));
        }
        return Optional.of(new InstancePath(steps));
    }

    public ElementPath path() {
        return new ElementPath(steps.stream().map(Step::id).toList());
    }

    public InstancePath child(String id) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(id, NONE));
        return new InstancePath(longer);
    }

    InstancePath parent() {
        return new InstancePath(steps.subList(0, steps.size() - 1));
    }

    InstancePath at(int index) {
        return parent().with(new Step(last().id(), index));
    }

    private InstancePath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new InstancePath(longer);
    }

    /** All repetitions together. */
    public InstancePath position() {
        return at(NONE);
    }

    /** The first steps, at most so many. */
    public InstancePath upTo(int number) {
        return new InstancePath(steps.subList(0, Math.min(number, steps.size())));
    }

    Step last() {
        return steps.getLast();
    }

    boolean isTop() {
        return steps.isEmpty();
    }

    boolean isOneOfSeveral() {
        return last().index() != NONE;
    }

    @Override
    public int compareTo(InstancePath other) {
        for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
            int order = ORDER.compare(steps.get(i), other.steps.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.size(), other.steps.size());
    }

    @Override
    public String toString() {
        return String.join("/", steps.stream().map(Step::toString).toList());
    }
}
