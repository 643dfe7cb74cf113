package city.moves.platform.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<News> news;
    private final ObjectProvider<FormKeys> formKeys;

    House(Messages messages, Assets assets, City city, CityColours colours, Clock clock,
            List<NavigationEntry> navigation, ObjectProvider<News> news, ObjectProvider<FormKeys> formKeys) {
        this.messages = messages;
        this.assets = assets;
        this.city = city;
        this.colours = colours;
        this.clock = clock;
        this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        this.news = news;
        this.formKeys = formKeys;
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

    Optional<News> news() {
        return news.stream().findFirst();
    }

    FormKeys formKeys() {
        return formKeys.getObject();
    }

    List<NavigationEntry> navigation(NavigationEntry.Area area) {
        return navigation.stream().filter(entry -> entry.area() == area).toList();
    }
}
