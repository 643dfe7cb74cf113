package city.moves.services.fees;

import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Fee;
import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Tariff;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;

/** Tariffs and fees as they are stored. */
final class FeeJson {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Tariff.class, TariffKinds.class)
            .addMixIn(Relief.class, ReliefKinds.class).addMixIn(Basis.class, BasisKinds.class).build();

    private FeeJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Tariff.Fixed.class, name = "FIXED"),
            @JsonSubTypes.Type(value = Tariff.Frame.class, name = "FRAME"),
            @JsonSubTypes.Type(value = Tariff.Percentage.class, name = "PERCENTAGE"),
            @JsonSubTypes.Type(value = Tariff.PerUnit.class, name = "PER_UNIT")})
    private interface TariffKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Relief.ReducedTo.class, name = "REDUCED_TO"),
            @JsonSubTypes.Type(value = Relief.ReducedToShare.class, name = "REDUCED_TO_SHARE"),
            @JsonSubTypes.Type(value = Relief.Exempt.class, name = "EXEMPT")})
    private interface ReliefKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Basis.Nothing.class, name = "NOTHING"),
            @JsonSubTypes.Type(value = Basis.Decision.class, name = "DECISION"),
            @JsonSubTypes.Type(value = Basis.Worth.class, name = "WORTH"),
            @JsonSubTypes.Type(value = Basis.Quantity.class, name = "QUANTITY")})
    private interface BasisKinds {}

    static String write(TariffTerms terms) {
        return JSON.writeValueAsString(terms);
    }

    static TariffTerms terms(String json) {
        return JSON.readValue(json, TariffTerms.class);
    }

    static String write(Fee fee) {
        return JSON.writeValueAsString(fee);
    }

    static Fee fee(String json) {
        return JSON.readValue(json, Fee.class);
    }
}
