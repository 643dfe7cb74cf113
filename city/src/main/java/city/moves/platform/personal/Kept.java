package city.moves.platform.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why something stays although a person wants it erased (Regulation (EU) 2016/679, Article 17 (3)).
 *
 * @param reason the text {@code kept.<reason>} says it
 * @param until  the last day; null for as long as the matter itself is kept
 */
public record Kept(String reason, @Nullable LocalDate until) {}
