package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void theHighestValueStandsOnTop() {
        assertThat(new Spark(List.of(10.0, 30.0, 20.0)).path()).isEqualTo("M4 28L64 4L124 16");
    }

    @Test
    void aCourseWithoutChangeIsALevelLine() {
        assertThat(new Spark(List.of(5.0, 5.0)).path()).isEqualTo("M4 16L124 16");
    }

    @Test
    void oneValueIsNoCourse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spark(List.of(1.0)));
    }
}
