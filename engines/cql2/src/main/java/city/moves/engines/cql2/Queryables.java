package city.moves.engines.cql2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be asked for: the properties of a collection with their types, and the functions of the server. */
public final class Queryables {
    private final Map<String, Type> properties;
    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();

    public Queryables(Map<String, ? extends Type> properties, Collection<FunctionDefinition> functions) {
        this.properties = new LinkedHashMap<>(properties);
        for (FunctionDefinition function : functions) {
            if (this.functions.put(function.name(), function) != null) {
                throw new IllegalArgumentException("two functions are called " + function.name());
            }
        }
    }

    public Queryables(Map<String, ? extends Type> properties) {
        this(properties, List.of());
    }

    public Optional<Type> type(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    public List<String> properties() {
        return List.copyOf(properties.keySet());
    }

    public Collection<FunctionDefinition> functions() {
        return List.copyOf(functions.values());
    }

    Optional<FunctionDefinition> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }
}
