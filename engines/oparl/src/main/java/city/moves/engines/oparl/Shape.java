package city.moves.engines.oparl;

/** What a value looks like (OParl 1.1, chapter 2). */
public sealed interface Shape {

    /** Words that are not blank. */
    record Text() implements Shape {}

    /** An absolute address of the web. */
    record Address() implements Shape {}

    record Flag() implements Shape {}

    record Whole() implements Shape {}

    /** {@code 2026-11-23} */
    record Day() implements Shape {}

    /** {@code 2026-11-23T18:00:00+01:00}: with an offset, without {@code Z} and without parts of a second. */
    record Moment() implements Shape {}

    /** A whole GeoJSON feature in degrees, longitude first. */
    record Feature() implements Shape {}

    /** The address under which another object is found. */
    record Reference(ObjectType type) implements Shape {}

    /** Another object as a whole. */
    record Embedded(ObjectType type) implements Shape {}

    /** The address of an external list. */
    record ListAddress(ObjectType type) implements Shape {}

    /** An array of one shape. */
    record Many(Shape each) implements Shape {}
}
