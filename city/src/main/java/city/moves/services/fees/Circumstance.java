package city.moves.services.fees;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** What somebody has answered if a relief is meant for them. A place is the path of the answer in the form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Circumstance.Answered.class, name = "ANSWERED"),
        @JsonSubTypes.Type(value = Circumstance.Younger.class, name = "YOUNGER")})
public sealed interface Circumstance {

    String place();

    boolean holds(Map<String, String> answers, LocalDate day);

    /** This answer was given, wherever it may be given more than once. */
    record Answered(String place, String answer) implements Circumstance {
        @Override
        public boolean holds(Map<String, String> answers, LocalDate day) {
            return Places.answers(answers, place).anyMatch(answer::equals);
        }
    }

    /** Who was born on the day that was answered is younger than this. */
    record Younger(String place, int years) implements Circumstance {
        @Override
        public boolean holds(Map<String, String> answers, LocalDate day) {
            return Places.answers(answers, place).anyMatch(born -> isYounger(born, day));
        }

        private boolean isYounger(String born, LocalDate day) {
            try {
                return LocalDate.parse(born).plusYears(years).isAfter(day);
            } catch (DateTimeException _) {
                return false;
            }
        }
    }
}
