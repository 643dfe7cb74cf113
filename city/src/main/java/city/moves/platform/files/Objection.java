package city.moves.platform.files;

/** What stands against a content by its build alone, whatever a scanner would say. */
enum Objection {
    ACTIVE("files.objection.active"),
    ENCRYPTED("files.objection.encrypted"),
    DAMAGED("files.objection.damaged"),
    TOO_MANY_PAGES("files.objection.pages"),
    TOO_MANY_PIXELS("files.objection.pixels"),
    TOO_MUCH_INSIDE("files.objection.inside");

    private final String message;

    Objection(String message) {
        this.message = message;
    }

    /** Key of the sentence that says what to do. */
    String message() {
        return message;
    }
}
