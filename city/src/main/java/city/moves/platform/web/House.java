package city.moves.platform.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every page shares: words, assets, navigation, the city's name and the clock. */
@Component
class House {

    private final Messages messages;
    private final Assets assets;
    private final City city;
    private final CityColours colours;
    private final Clock clock;
    private final List<NavigationEntry> navigation;

    House(Messages messages, Assets assets, City city, CityColours colours, Clock clock,
            List<NavigationEntry> navigation) {
        this.messages = messages;
        this.assets = assets;
        this.city = city;
        this.colours = colours;
        this.clock = clock;
        this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    }

    Messages messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    City city() {
        return city;
    }

    CityColours colours() {
        return colours;
    }

    Clock clock() {
        return clock;
    }

    List<NavigationEntry> navigation(NavigationEntry.Area area) {
        return navigation.stream().filter(entry -> entry.area() == area).toList();
    }
}
