package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of codes in the notation Genericode 1.0 (OASIS). Whatever is wrong with it is a {@link Problem}. */
public final class GenericodeReader {
    private static final String NAMESPACE = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final int MOST_COLUMNS = 50;

    /** Which of several keys the publisher recommends, in the two editions of the German handbook for lists of codes. */
    private static final Set<String> RECOMMENDED = Set.of("empfohleneCodeSpalte", "recommendedKeyColumn");

    private final Problems problems = new Problems();

    private GenericodeReader() {}

    public static ListReading read(byte[] file) {
        GenericodeReader reader = new GenericodeReader();
        ReadLimits limits = new ReadLimits(ReadLimits.STANDARD.bytes(), ReadLimits.STANDARD.depth(), MOST_ELEMENTS);
        SourceElement root = new XmlSource(limits, reader.problems).read(file);
        PublishedList list = root == null ? null : reader.list(root);
        return new ListReading(list, reader.problems.inOrder());
    }

    private @Nullable PublishedList list(SourceElement root) {
        if (!root.namespace().equals(NAMESPACE)) {
            problem(ProblemKind.UNKNOWN_NAMESPACE, root.opened(), root.name(), root.namespace());
            return null;
        }
        if (!root.name().equals("CodeList")) {
            problem(ProblemKind.UNEXPECTED, root.opened(), root.name(), "");
            return null;
        }
        SourceElement identification = required(root, "Identification");
        SourceElement columnSet = required(root, "ColumnSet");
        SourceElement codes = required(root, "SimpleCodeList");
        if (identification == null || columnSet == null || codes == null) {
            return null;
        }
        String uri = requiredText(identification, "CanonicalUri");
        String versionUri = requiredText(identification, "CanonicalVersionUri");
        List<String> columns = columns(columnSet);
        String codeColumn = codeColumn(columnSet, columns);
        if (uri.isEmpty() || versionUri.isEmpty() || codeColumn == null) {
            return null;
        }
        List<List<String>> rows = rows(codes, columns, columns.indexOf(codeColumn));
        return new PublishedList(uri, text(identification, "Version"), versionUri, name(identification), columns, codeColumn,
                nameColumn(columns, codeColumn, rows), rows);
    }

    private static String name(SourceElement identification) {
        String name = text(identification, "LongName");
        return name.isEmpty() ? text(identification, "ShortName") : name;
    }

    private List<String> columns(SourceElement columnSet) {
        List<String> columns = new ArrayList<>();
        for (SourceElement column : all(columnSet, "Column")) {
            String id = column.attributes().getOrDefault("Id", "");
            if (id.isEmpty()) {
                problem(ProblemKind.MISSING, column.opened(), column.name(), "Id");
            } else if (columns.contains(id)) {
                problem(ProblemKind.DUPLICATE, column.opened(), column.name(), id);
            } else {
                columns.add(id);
            }
        }
        if (columns.isEmpty()) {
            missing(columnSet, "Column");
        } else if (columns.size() > MOST_COLUMNS) {
            problem(ProblemKind.TOO_LARGE, columnSet.closed(), columnSet.name(), "Column");
        }
        return columns;
    }

    /** That of the recommended key, else of the first one of a single column. */
    private @Nullable String codeColumn(SourceElement columnSet, List<String> columns) {
        List<SourceElement> keys = all(columnSet, "Key").stream().filter(key -> all(key, "ColumnRef").size() == 1).toList();
        Optional<String> found = keys.stream().filter(GenericodeReader::isRecommended).findFirst()
                .or(() -> keys.stream().findFirst())
                .map(key -> all(key, "ColumnRef").getFirst().attributes().getOrDefault("Ref", "")).filter(columns::contains);
        if (found.isEmpty()) {
            missing(columnSet, "Key");
        }
        return found.orElse(null);
    }

    private static boolean isRecommended(SourceElement key) {
        return key.children().stream().anyMatch(child -> RECOMMENDED.contains(child.name()) && !child.text().equals("false")
                || isRecommended(child));
    }

    /** The first one besides the code that every row fills. */
    private static String nameColumn(List<String> columns, String codeColumn, List<List<String>> rows) {
        return columns.stream().filter(column -> !column.equals(codeColumn))
                .filter(column -> rows.stream().noneMatch(row -> row.get(columns.indexOf(column)).isEmpty())).findFirst()
                .orElse(codeColumn);
    }

    private List<List<String>> rows(SourceElement codes, List<String> columns, int code) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SourceElement row : all(codes, "Row")) {
            List<String> values = values(row, columns);
            String value = values.get(code);
            if (value.isEmpty()) {
                problem(ProblemKind.EMPTY, row.closed(), row.name(), columns.get(code));
            } else if (!known.add(value)) {
                problem(ProblemKind.DUPLICATE, row.closed(), row.name(), value);
            } else {
                rows.add(values);
            }
        }
        if (rows.isEmpty()) {
            missing(codes, "Row");
        }
        return rows;
    }

    /** A value that names no column stands in the one after that of the value before. */
    private List<String> values(SourceElement row, List<String> columns) {
        String[] values = new String[columns.size()];
        Arrays.fill(values, "");
        int next = 0;
        for (SourceElement value : all(row, "Value")) {
            String reference = value.attributes().get("ColumnRef");
            int at = reference == null ? next : columns.indexOf(reference);
            if (at < 0 || at >= values.length) {
                problem(ProblemKind.UNEXPECTED, value.opened(), value.name(), reference == null ? "" : reference);
            } else {
                values[at] = text(value, "SimpleValue");
                next = at + 1;
            }
        }
        return List.of(values);
    }

    private @Nullable SourceElement required(SourceElement parent, String name) {
        List<SourceElement> all = all(parent, name);
        if (all.isEmpty()) {
            missing(parent, name);
            return null;
        }
        if (all.size() > 1) {
            problem(ProblemKind.DUPLICATE, all.get(1).opened(), name, "");
        }
        return all.getFirst();
    }

    private String requiredText(SourceElement parent, String name) {
        SourceElement found = required(parent, name);
        if (found != null && found.text().isEmpty()) {
            problem(ProblemKind.EMPTY, found.closed(), name, "");
        }
        return found == null ? "" : found.text();
    }

    private static String text(SourceElement parent, String name) {
        return all(parent, name).stream().findFirst().map(SourceElement::text).orElse("");
    }

    /** The parts of Genericode below its root are in no namespace. */
    private static List<SourceElement> all(SourceElement parent, String name) {
        return parent.children().stream().filter(child -> child.name().equals(name) && child.namespace().isEmpty()).toList();
    }

    /** Of what the file ends in, nothing can be said to be missing. */
    private void missing(SourceElement parent, String name) {
        if (!parent.isCutOff()) {
            problem(ProblemKind.MISSING, parent.closed(), parent.name(), name);
        }
    }

    private void problem(ProblemKind kind, Place place, String node, String detail) {
        problems.add(kind, place, ElementPath.TOP, node, detail);
    }
}
