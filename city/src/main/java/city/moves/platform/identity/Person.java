package city.moves.platform.identity;

import city.moves.platform.web.Visitor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * The signed-in person of a request, read fresh from the database.
 *
 * @param staff true if the person holds a role
 */
record Person(Actor actor, boolean staff) implements Visitor {

    /** Empty if nobody is signed in. */
    static Optional<Person> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The same person, known at least this surely. */
    Person known(Assurance level) {
        return actor.assurance().reaches(level) ? this
                : new Person(new Actor(actor.account(), actor.displayName(), actor.rights(), level,
                        actor.represented()), staff);
    }

    @Override
    public String account() {
        return actor.account().toString();
    }

    @Override
    public String displayName() {
        return actor.displayName();
    }

    /** First letters of the first and the last name, titles with a full stop left out. */
    @Override
    public String initials() {
        String[] names = actor.displayName().replaceAll("\\S+\\.\\s+", "").strip().split("\\s+");
        String first = firstLetter(names[0]);
        return names.length == 1 ? first : first + firstLetter(names[names.length - 1]);
    }

    @Override
    public String represents() {
        return actor.represented() == null ? "" : actor.represented().displayName();
    }

    @Override
    public boolean may(String authority) {
        return actor.rights().containsKey(authority);
    }

    private static String firstLetter(String name) {
        return name.isEmpty() ? "" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
    }
}
