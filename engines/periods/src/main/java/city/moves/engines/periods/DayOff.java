package city.moves.engines.periods;

/** Why a day is no working day. */
public sealed interface DayOff {
    record Saturday() implements DayOff {}

    record Sunday() implements DayOff {}

    record PublicHoliday(Holiday holiday) implements DayOff {}
}
