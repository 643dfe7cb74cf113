package city.moves.strategy;

/** Name, vision and mission of the strategy. */
record Frame(String name, String vision, String mission, String source) {

    private static final String DASH = " – ";

    /** The short name: what stands before a dash. */
    String title() {
        int dash = name.indexOf(DASH);
        return dash < 0 ? name : name.substring(0, dash);
    }

    /** What stands after the dash; empty without one. */
    String motto() {
        int dash = name.indexOf(DASH);
        return dash < 0 ? "" : name.substring(dash + DASH.length());
    }
}
