package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CityColoursTest {

    @Test
    void contrastIsCountedAsTheStandardDoes() {
        assertThat(Contrast.between("#000000", "#ffffff")).isEqualTo(21, within(0.001));
        assertThat(Contrast.between("#2044aa", "#ffffff")).isEqualTo(8.5, within(0.05));
        assertThat(Contrast.between("#131525", "#f8cf00")).isEqualTo(12.0, within(0.05));
    }

    @Test
    void aColourThatFewCanReadIsRefusedWithItsMeasuredValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CityColours("#f8cf00", "#131525", "#4a7bd0", "#97afe1"))
                .withMessageContaining("action on a light page has a contrast of 4.2, at least 7");
    }

    @Test
    void whatIsNoColourNeverReachesTheStyleSheet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CityColours("red}body{display:none", "#131525", "#2044aa", "#97afe1"))
                .withMessageContaining("write a colour as #2044aa");
    }

    @Test
    void otherColoursHaveAnotherAddress() {
        CityColours yellow = new CityColours("#f8cf00", "#131525", "#2044aa", "#97afe1");
        CityColours green = new CityColours("#7fd44c", "#131525", "#2044aa", "#97afe1");
        assertThat(yellow.address()).isNotEqualTo(green.address()).endsWith(".css");
    }
}
