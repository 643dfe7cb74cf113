package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes as it was published, in one version.
 *
 * @param uri        names the list
 * @param version    of the list; empty if the file names none
 * @param versionUri names the list in this version
 * @param name       for people
 * @param columns    by their ids, in the order of the file
 * @param codeColumn whose values are the codes, each once
 * @param nameColumn whose values people choose from
 * @param rows       a text for each column; empty where the file says nothing
 */
public record PublishedList(String uri, String version, String versionUri, String name, List<String> columns,
        String codeColumn, String nameColumn, List<List<String>> rows) {
    public PublishedList {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What one may choose from, as a field wants it.
     *
     * @return nothing if the list has no such columns, or no code
     */
    public List<Options.Option> options(Options.CodeList wanted) {
        Optional<Integer> code = column(wanted.codeKey(), codeColumn);
        Optional<Integer> label = column(wanted.nameKey(), nameColumn);
        if (code.isEmpty() || label.isEmpty()) {
            return List.of();
        }
        int help = wanted.helpKey() == null ? -1 : columns.indexOf(wanted.helpKey());
        List<Options.Option> options = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String value = row.get(code.get());
            String said = row.get(label.get());
            if (!value.isEmpty() && known.add(value)) {
                options.add(new Options.Option(value, said.isEmpty() ? value : said,
                        help < 0 || row.get(help).isEmpty() ? null : row.get(help)));
            }
        }
        return options;
    }

    private Optional<Integer> column(@Nullable String wanted, String otherwise) {
        int found = columns.indexOf(wanted == null ? otherwise : wanted);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** True if a field that names its list like this means this one. */
    public boolean is(Options.CodeList wanted) {
        return wanted.versionUri() != null ? wanted.versionUri().equals(versionUri)
                : uri.equals(wanted.uri()) && version.equals(wanted.version());
    }
}
