package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The answers of a form in the order of the form. */
public record Submission(SubmissionForm form, List<Entry> entries) {
    public Submission {
        entries = List.copyOf(entries);
    }

    public sealed interface Entry {
        Place place();
    }

    /** A group that is in use; it may be empty where the form wants it to be there. */
    public record Group(Place place, List<Entry> entries) implements Entry {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    public record Answer(Place place, String value) implements Entry {}

    public static Submission of(SubmissionForm form, Evaluation evaluation) {
        return new Submission(form, entries(InstancePath.TOP, form.places(), evaluation));
    }

    private static List<Entry> entries(InstancePath parent, List<Place> places, Evaluation evaluation) {
        List<Entry> entries = new ArrayList<>();
        for (Place place : places) {
            InstancePath position = parent.child(place.id());
            for (InstancePath instance : instances(position, evaluation.submission())) {
                entries.add(place.facets() == null
                        ? new Group(place, entries(instance, place.inner(), evaluation))
                        : new Answer(place, evaluation.submission().get(instance)));
            }
            boolean none = entries.stream().noneMatch(entry -> entry.place().equals(place));
            if (none && place.facets() == null && !place.isRepeated() && place.min() > 0) {
                entries.add(new Group(place, entries(position, place.inner(), evaluation)));
            }
        }
        return entries;
    }

    /** Those at or below which there is an answer; they lie side by side. */
    private static Set<InstancePath> instances(InstancePath position, SortedMap<InstancePath, String> answers) {
        Set<InstancePath> instances = new LinkedHashSet<>();
        for (InstancePath answer : answers.tailMap(position).keySet()) {
            InstancePath instance = answer.upTo(position.steps().size());
            if (!instance.position().equals(position)) {
                break;
            }
            instances.add(instance);
        }
        return instances;
    }
}
