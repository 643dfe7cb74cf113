package city.moves.engines.latin;

import java.util.EnumSet;
import java.util.Set;

/** What a text is for, and so which characters it may have. */
public enum Profile {
    NAMES_OF_PEOPLE(CharacterGroup.LATIN_LETTERS, CharacterGroup.NAME_SIGNS),
    PLACES_AND_STREETS(CharacterGroup.LATIN_LETTERS, CharacterGroup.NAME_SIGNS, CharacterGroup.OTHER_SIGNS),
    NAMES_OF_FIRMS(CharacterGroup.LATIN_LETTERS, CharacterGroup.NAME_SIGNS, CharacterGroup.OTHER_SIGNS,
            CharacterGroup.OLDER_SIGNS, CharacterGroup.FURTHER_SIGNS),
    /** All that every program must know: the standard's data type C. */
    TEXT(CharacterGroup.LATIN_LETTERS, CharacterGroup.NAME_SIGNS, CharacterGroup.OTHER_SIGNS,
            CharacterGroup.OLDER_SIGNS, CharacterGroup.LAYOUT);

    private final Set<CharacterGroup> groups;

    Profile(CharacterGroup first, CharacterGroup... more) {
        groups = EnumSet.of(first, more);
    }

    boolean takes(CharacterGroup group) {
        return groups.contains(group);
    }
}
