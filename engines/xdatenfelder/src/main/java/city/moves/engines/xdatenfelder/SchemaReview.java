package city.moves.engines.xdatenfelder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a form as the rules of the standard for those who make one want it. */
public final class SchemaReview {
    private static final int LONGEST_NUMBER = 60;

    private final List<Remark> remarks = new ArrayList<>();

    private SchemaReview() {}

    public static List<Remark> of(SchemaRoot root) {
        SchemaReview review = new SchemaReview();
        review.label(ElementPath.TOP, root.description(), root instanceof FormSchema schema ? schema.help() : null);
        Outline.of(root).positions().forEach(review::position);
        return List.copyOf(review.remarks);
    }

    private void position(ElementPath path, Position position) {
        SchemaElement element = position.element();
        label(path, element.description(), element.help().input());
        boolean lawful = !element.description().legalReferences().isEmpty() || !position.legalReferences().isEmpty();
        remark(element.stage() == ElementStage.BY_LAW && !lawful, Remark.Kind.LAW_MISSING, path);
        remark(element.stage() == ElementStage.ABSTRACT, Remark.Kind.ABSTRACT_PART, path);
        switch (element) {
            case FieldGroup group -> group(path, group);
            case Field field -> field(path, field, position.cardinality());
        }
    }

    private void label(ElementPath path, Description description, @Nullable String help) {
        remark(description.inputLabel() == null, Remark.Kind.LABEL_MISSING, path);
        remark(help != null && help.equals(description.inputLabel()), Remark.Kind.HELP_REPEATS_LABEL, path);
    }

    private void group(ElementPath path, FieldGroup group) {
        int children = group.positions().size();
        remark(children == 0, Remark.Kind.GROUP_EMPTY, path);
        remark(children == 1, Remark.Kind.GROUP_OF_ONE, path);
        boolean clear = children >= 2
                && group.positions().stream().allMatch(child -> child.cardinality().equals(Cardinality.OPTIONAL));
        remark(group.choice() && !clear, Remark.Kind.CHOICE_UNCLEAR, path);
    }

    private void field(ElementPath path, Field field, Cardinality cardinality) {
        if (field.kind() == FieldKind.SELECT) {
            remark(!field.type().isText(), Remark.Kind.SELECT_WITHOUT_TEXT, path);
            options(path, field.options());
        }
        Constraint constraint = field.constraint();
        boolean lengths = constraint.minLength() != null || constraint.maxLength() != null;
        boolean range = constraint.minValue() != null || constraint.maxValue() != null;
        boolean ordered = field.type().isNumber() || field.type() == DataType.DATE;
        remark(lengths && !field.type().isText(), Remark.Kind.LENGTH_WITHOUT_TEXT, path);
        remark(range && !ordered, Remark.Kind.RANGE_WITHOUT_ORDER, path);
        remark(isEmpty(constraint, field.type()), Remark.Kind.RANGE_EMPTY, path);
        remark(field.type() == DataType.FILE && !cardinality.isRepeated(), Remark.Kind.SINGLE_FILE, path);
    }

    private void options(ElementPath path, Options options) {
        switch (options) {
            case Options.None none -> remark(true, Remark.Kind.SELECT_WITHOUT_LIST, path);
            case Options.Inline inline -> remark(inline.options().stream().map(Options.Option::code).distinct().count() < 2,
                    Remark.Kind.SELECT_WITHOUT_LIST, path);
            case Options.CodeList list -> {
                String key = list.key();
                remark(key == null, Remark.Kind.SELECT_WITHOUT_LIST, path);
                remark(key != null && !key.matches("urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:[!-~]+"), Remark.Kind.LIST_NAME, path);
            }
        }
    }

    private static boolean isEmpty(Constraint constraint, DataType type) {
        if (constraint.minLength() != null && constraint.maxLength() != null
                && constraint.minLength() > constraint.maxLength()) {
            return true;
        }
        String min = constraint.minValue();
        String max = constraint.maxValue();
        if (min == null || max == null || min.length() > LONGEST_NUMBER || max.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            return type == DataType.DATE ? LocalDate.parse(min).isAfter(LocalDate.parse(max))
                    : type.isNumber() && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0;
        } catch (DateTimeException | NumberFormatException unreadable) {
            return false;
        }
    }

    private void remark(boolean holds, Remark.Kind kind, ElementPath path) {
        if (holds) {
            remarks.add(new Remark(kind, path));
        }
    }
}
