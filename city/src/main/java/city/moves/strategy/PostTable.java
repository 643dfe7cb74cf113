package city.moves.strategy;

import city.moves.platform.values.Posts;
import city.moves.strategy.TableImport.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Posts: one row per line, by its number. A new line takes the next number. */
final class PostTable implements LineTable {

    private static final String NUMBER = "zeile";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_LINES = 999;

    @Override
    public List<String> columns() {
        return List.of(NUMBER, "jahr", "gruppe", "art", "stellen", "besetzt");
    }

    @Override
    public List<@Nullable Object[]> rows(Measure measure) {
        return IntStream.range(0, measure.posts().size()).mapToObj(index -> {
            PostLine line = measure.posts().get(index);
            return new @Nullable Object[] {index + 1, line.year(), line.payGrade(), TableWords.layer(line.layer()),
                TableWords.hundredths(line.posts().hundredths()), line.filledOn()};
        }).toList();
    }

    @Override
    public @Nullable Line read(Measure measure, TableCells cells, Known known) {
        int next = measure.posts().size() + 1;
        Integer number = cells.requiredNumber(NUMBER, 1, MOST_LINES, "strategy.desk.import.no-line");
        if (number != null && number > next) {
            cells.refuse(NUMBER, "strategy.desk.import.line-ahead", String.valueOf(next));
        }
        Integer year = cells.requiredNumber("jahr", FIRST_YEAR, LAST_YEAR, "strategy.desk.edit.posts-whole");
        String payGrade = cells.text("gruppe", 20);
        Layer layer = cells.word("art", Layer.values(), TableWords::layer);
        Posts posts = cells.requiredPosts("stellen", "strategy.desk.import.no-posts");
        LocalDate filledOn = cells.day("besetzt");
        if (number == null || number > next || year == null || layer == null || posts == null) {
            return null;
        }
        List<PostLine> lines = new ArrayList<>(measure.posts());
        PostLine before = number == next ? null : lines.get(number - 1);
        PostLine said = new PostLine(year, payGrade, layer, posts, filledOn, Origin.ENTERED);
        if (before == null) {
            lines.add(said);
        } else if (!said.equals(entered(before))) {
            lines.set(number - 1, said);
        }
        return new Line(List.of(number), measure.draft().withPosts(lines).measure());
    }

    /** A line that says what it said before keeps its origin. */
    private static PostLine entered(PostLine line) {
        return new PostLine(line.year(), line.payGrade(), line.layer(), line.posts(), line.filledOn(), Origin.ENTERED);
    }
}
