package city.moves.platform.places;

/** What the register of addresses says to an address that somebody else wrote down. */
public sealed interface LocatedAddress {

    /** One house is meant. */
    record Found(double longitude, double latitude) implements LocatedAddress {}

    /** No house that is called so is in the register. */
    record Unknown() implements LocatedAddress {}

    /** Several houses are called so. */
    record Ambiguous() implements LocatedAddress {}
}
