package city.moves.services.cases;

import city.moves.platform.web.City;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.correspondence.Notice;
import city.moves.services.documents.LetterDraft;
import city.moves.services.documents.LetterPart;
import city.moves.services.documents.Sender;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a letter of a notice. It is German, as what an authority decides is (LVwVfG § 23 (1)). */
@Component
class NoticeLetter {

    private final Units units;
    private final CasePersons persons;
    private final FeeParts fees;
    private final Messages messages;
    private final City city;
    private final Clock clock;

    NoticeLetter(Units units, CasePersons persons, FeeParts fees, Messages messages, City city, Clock clock) {
        this.units = units;
        this.persons = persons;
        this.fees = fees;
        this.messages = messages;
        this.city = city;
        this.clock = clock;
    }

    LetterDraft of(Case one, Notice notice) {
        Unit unit = units.find(one.application().office()).orElseThrow();
        List<LetterPart> parts = new ArrayList<>(LetterPart.of(notice.text()));
        parts.addAll(fees.of(one, notice.charge()));
        return new LetterDraft(Language.DE, Sender.of(unit, notice.author().name(), Language.DE), persons.addressee(one),
                LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), one.reference(), notice.subject(), "", parts,
                notice.remedy() ? remedy(unit) : "", notice.author().name());
    }

    private String remedy(Unit unit) {
        String where = unit.address().isEmpty() ? unit.name(Language.DE) : unit.name(Language.DE) + ", " + unit.address();
        return messages.text(Language.DE, "casework.notice.remedy", city.name(), where);
    }
}
