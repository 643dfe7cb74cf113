package city.moves.services;

import city.moves.platform.values.Money;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a service costs, in one case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Cost.Fixed.class, name = "FIXED"),
        @JsonSubTypes.Type(value = Cost.Free.class, name = "FREE"),
        @JsonSubTypes.Type(value = Cost.Variable.class, name = "VARIABLE")})
public sealed interface Cost {

    /**
     * An amount that is the same for everyone in this case.
     *
     * @param whom  whom or what it is for; empty for everyone
     * @param basis the provision that sets it; empty if none is named
     */
    record Fixed(Money amount, String whom, String basis) implements Cost {}

    /** @param why empty if no reason is given */
    record Free(String why) implements Cost {}

    /**
     * An amount that depends on the case.
     *
     * @param from    null if no lower bound is known
     * @param to      null if no upper bound is known
     * @param depends what it depends on
     * @param basis   the provision that sets it; empty if none is named
     */
    record Variable(@Nullable Money from, @Nullable Money to, String depends, String basis) implements Cost {}
}
