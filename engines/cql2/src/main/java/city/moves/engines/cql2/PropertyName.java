package city.moves.engines.cql2;

/** A property that the items have, by its queryable name: {@code propertyName}, clause 6.5. */
public record PropertyName(String name) implements Expression {
    public PropertyName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a property has a name");
        }
    }
}
