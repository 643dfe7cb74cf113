package city.moves.platform.identity;

import city.moves.platform.operations.StartNote;
import city.moves.platform.web.City;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells at the start who can sign in to the demo city. */
@Component
class DemoSignInNote implements StartNote {

    private final City city;

    DemoSignInNote(City city) {
        this.city = city;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "Sign in";
    }

    @Override
    public String text() {
        return city.demo()
                ? DemoPeople.ALL.stream().map(DemoPeople.DemoPerson::signInName).collect(Collectors.joining(", "))
                        + ", password " + DemoPeople.PASSWORD
                : "";
    }
}
