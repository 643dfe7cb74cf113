package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.engines.xdatenfelder.SchemaElement;
import java.util.List;

/** A form in which the lists that its file only names stand with their codes, as far as they are at hand. */
final class ListedForm {

    private final List<PublishedList> lists;

    private ListedForm(List<PublishedList> lists) {
        this.lists = lists;
    }

    static FormSchema of(FormSchema form, List<PublishedList> lists) {
        return lists.isEmpty() ? form : new FormSchema(form.description(), form.help(), form.rules(),
                new ListedForm(lists).positions(form.positions()));
    }

    private List<Position> positions(List<Position> positions) {
        return positions.stream().map(position ->
                new Position(position.cardinality(), position.legalReferences(), element(position.element()))).toList();
    }

    private SchemaElement element(SchemaElement element) {
        return switch (element) {
            case FieldGroup group -> new FieldGroup(group.description(), group.stage(), group.help(), group.choice(), group.rules(),
                    positions(group.positions()));
            case Field field when field.options() instanceof Options.CodeList wanted -> new Field(field.description(), field.stage(),
                    field.help(), field.kind(), field.type(), field.constraint(), field.content(), options(wanted), field.file(),
                    field.prefill(), field.rules());
            case Field field -> field;
        };
    }

    private Options options(Options.CodeList wanted) {
        List<Options.Option> options = lists.stream().filter(list -> list.is(wanted)).findFirst()
                .map(list -> list.options(wanted)).orElse(List.of());
        return options.isEmpty() ? wanted : new Options.Inline(options);
    }
}
