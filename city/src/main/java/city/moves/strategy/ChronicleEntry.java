package city.moves.strategy;

/** Something that happened on the way of the strategy, as a source tells it. */
record ChronicleEntry(int position, int year, String moment, String momentEnglish, String text, String textEnglish,
        String source) {}
