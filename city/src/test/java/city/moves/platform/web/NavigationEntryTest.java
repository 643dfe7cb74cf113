package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationEntryTest {

    @Test
    void aDoorOpensForEachOfItsRights() {
        NavigationEntry door = new NavigationEntry(1, Area.DESK, "/amt/x", "x", List.of("confirm", "steer"), "");
        assertThat(door.isFor("confirm"::equals)).isTrue();
        assertThat(door.isFor("steer"::equals)).isTrue();
        assertThat(door.isFor("release"::equals)).isFalse();
        assertThat(door.isForEveryone()).isFalse();
    }

    @Test
    void aDoorWithoutRightsIsForEveryone() {
        assertThat(new NavigationEntry(1, Area.MAIN, "/x", "x", "", "").isFor(_ -> false)).isTrue();
    }
}
