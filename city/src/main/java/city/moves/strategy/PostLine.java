package city.moves.strategy;

import city.moves.platform.values.Posts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a measure needs. They are created once and stay, unlike money, which is granted for a year.
 *
 * @param year     of creation
 * @param payGrade such as {@code E 11} or {@code A 12}
 * @param filledOn the day since which they are filled; null while they are vacant
 */
record PostLine(int year, String payGrade, Layer layer, Posts posts, @Nullable LocalDate filledOn, Origin origin) {

    PostLine from(Origin other) {
        return new PostLine(year, payGrade, layer, posts, filledOn, other);
    }
}
