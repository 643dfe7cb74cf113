package city.moves;

import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.Settings.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered to each option: at the terminal, else in the environment.
 *
 * @param mistakes where everything that is wrong is noted
 */
record Answers(Map<Option, String> options, Settings settings, List<Mistake> mistakes) {

    /** What was said, if it is allowed; else it is noted and what is usual is taken. */
    String value(Option option) {
        Optional<Given> given = given(option);
        if (given.isPresent() && !option.setting().accepts().test(given.get().value())) {
            mistakes.add(given.get().mistake(option.setting()));
            return option.usual();
        }
        return given.map(Given::value).orElse(option.usual());
    }

    boolean isGiven(Option option) {
        return given(option).isPresent();
    }

    /** Where a person finds it. */
    String place(Option option) {
        return given(option).map(Given::place).orElse(option.word() + Arguments.PLACE);
    }

    private Optional<Given> given(Option option) {
        return Optional.ofNullable(options.get(option))
                .map(value -> new Given(option.word(), option.word() + Arguments.PLACE, value))
                .or(() -> settings.find(option.setting()));
    }
}
