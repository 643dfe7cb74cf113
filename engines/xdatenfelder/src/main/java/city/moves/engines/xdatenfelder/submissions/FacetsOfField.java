package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.Options;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a field what can be demanded of its values, and notes what cannot. */
final class FacetsOfField {
    private static final int LONGEST_NUMBER = 60;

    private final CodeLists lists;
    private final List<LeftOut> leftOut;
    private final ElementPath path;
    private final Field field;

    FacetsOfField(CodeLists lists, List<LeftOut> leftOut, ElementPath path, Field field) {
        this.lists = lists;
        this.leftOut = leftOut;
        this.path = path;
        this.field = field;
    }

    Facets facets() {
        if (field.kind() == FieldKind.SELECT && field.type().isText() && codes() instanceof List<String> codes) {
            return new Facets.CodeFacets(codes);
        }
        return switch (field.type()) {
            case TEXT, TEXT_LATIN, OBJECT -> text(field.constraint());
            case NUMBER, INTEGER, CURRENCY -> number(field.constraint());
            case DATE -> day(field.constraint());
            case TIME -> new Facets.TimeFacets();
            case DATE_TIME -> new Facets.DateTimeFacets();
            case BOOLEAN -> new Facets.TruthFacets();
            case FILE -> new Facets.FileFacets(field.file());
        };
    }

    private @Nullable List<String> codes() {
        List<String> codes = switch (field.options()) {
            case Options.Inline inline -> inline.options().stream().map(Options.Option::code).distinct().toList();
            case Options.CodeList list -> list.key() == null ? List.of() : lists.codes(list.key()).orElse(List.of());
            case Options.None none -> List.<String>of();
        };
        if (codes.isEmpty()) {
            String key = field.options() instanceof Options.CodeList list ? list.key() : null;
            note(LeftOut.Reason.LIST_MISSING, key == null ? "" : key);
            return null;
        }
        return codes;
    }

    private Facets text(Constraint constraint) {
        int min = Math.max(1, constraint.minLength() == null ? 1 : constraint.minLength());
        Integer max = constraint.maxLength();
        String pattern = pattern(constraint.pattern());
        boolean latin = field.type() == DataType.TEXT_LATIN;
        if (max != null && max < min) {
            note(LeftOut.Reason.CONTRADICTION, min + " to " + max);
            return new Facets.TextFacets(1, null, pattern, latin);
        }
        return new Facets.TextFacets(min, max, pattern, latin);
    }

    private @Nullable String pattern(@Nullable String pattern) {
        if (pattern == null) {
            return null;
        }
        Optional<String> portable = PortablePattern.of(pattern);
        if (portable.isEmpty()) {
            note(LeftOut.Reason.PATTERN, pattern);
        }
        return portable.orElse(null);
    }

    private Facets number(Constraint constraint) {
        BigDecimal min = number(constraint.minValue(), RoundingMode.CEILING);
        BigDecimal max = number(constraint.maxValue(), RoundingMode.FLOOR);
        if (min != null && max != null && min.compareTo(max) > 0) {
            note(LeftOut.Reason.CONTRADICTION, min + " to " + max);
            return new Facets.NumberFacets(field.type(), null, null);
        }
        return new Facets.NumberFacets(field.type(), min, max);
    }

    /** The nearest value within the bound that the type can have. */
    private @Nullable BigDecimal number(@Nullable String bound, RoundingMode inward) {
        if (bound == null) {
            return null;
        }
        if (bound.length() <= LONGEST_NUMBER && bound.matches("-?[0-9]+(\\.[0-9]+)?")) {
            BigDecimal number = new BigDecimal(bound);
            return switch (field.type()) {
                case INTEGER -> number.setScale(0, inward);
                case CURRENCY -> number.setScale(2, inward);
                default -> number;
            };
        }
        note(LeftOut.Reason.BOUND, bound);
        return null;
    }

    private Facets day(Constraint constraint) {
        LocalDate min = day(constraint.minValue());
        LocalDate max = day(constraint.maxValue());
        if (min != null && max != null && min.isAfter(max)) {
            note(LeftOut.Reason.CONTRADICTION, min + " to " + max);
            return new Facets.DayFacets(null, null);
        }
        return new Facets.DayFacets(min, max);
    }

    private @Nullable LocalDate day(@Nullable String bound) {
        try {
            if (bound == null || bound.matches(Facets.DAY)) {
                return bound == null ? null : LocalDate.parse(bound);
            }
        } catch (DateTimeException noDay) {
            // noted below like any other text that is no day
        }
        note(LeftOut.Reason.BOUND, bound);
        return null;
    }

    private void note(LeftOut.Reason reason, String detail) {
        leftOut.add(new LeftOut(path, reason, detail));
    }
}
