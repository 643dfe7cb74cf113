package city.moves.engines.portfolio;

/** The posts newly planned for one year, and how much of just these is filled; in hundredths of a post. */
public record PostYear(int year, int plannedHundredths, int filledHundredths) {
    public PostYear {
        Require.year(year);
        Require.that(plannedHundredths >= 0 && filledHundredths >= 0, "posts are not negative");
    }
}
