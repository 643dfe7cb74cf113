package city.moves.platform.identity;

import city.moves.platform.web.Visitor;

/**
 * The signed-in person of a request, read fresh from the database.
 *
 * @param staff true if the person holds a role
 */
record Person(Actor actor, boolean staff) implements Visitor {

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
    public boolean may(String authority) {
        return actor.rights().containsKey(authority);
    }

    private static String firstLetter(String name) {
        return name.isEmpty() ? "" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
    }
}
