package city.moves.platform.jobs;

import city.moves.platform.operations.JobKind;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of work that this build knows, by their keys. */
@Component
class Kinds {

    private final SortedMap<String, JobKind> kinds = new TreeMap<>();

    Kinds(List<JobKind> contributed) {
        for (JobKind kind : contributed) {
            if (kinds.put(kind.key(), kind) != null) {
                throw new IllegalStateException("two kinds of work are called " + kind.key());
            }
        }
    }

    JobKind of(String key) {
        return kinds.get(key);
    }

    Collection<JobKind> all() {
        return kinds.values();
    }

    String[] keys() {
        return kinds.keySet().toArray(String[]::new);
    }
}
