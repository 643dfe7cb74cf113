package city.moves.platform.privacy;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Kept;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.web.Page;

/** Says what is held about people, and why, in the language of a page. */
final class RecordWords {

    private RecordWords() {}

    static String value(Page page, PersonalRecord.Field field) {
        return switch (field.value()) {
            case PersonalRecord.Text text -> words(page, field.words() + text.text(), text.text());
            case PersonalRecord.Amount amount -> amount.number().toPlainString();
            case PersonalRecord.Truth truth -> page.text(truth.holds() ? "privacy.yes" : "privacy.no");
            case PersonalRecord.Day day -> page.formats().day(day.day());
            case PersonalRecord.Moment moment -> page.formats().moment(moment.moment());
        };
    }

    /** Why it stays and until when. */
    static String kept(Page page, Kept kept) {
        String why = page.text("kept." + kept.reason());
        return kept.until() == null ? why : why + " " + page.text("privacy.kept-until", page.formats().day(kept.until()));
    }

    static String retention(Page page, Holding holding) {
        return page.text(holding.text("retention"), page.formats().number(holding.days()));
    }

    static String basis(Page page, Holding holding) {
        return page.text("personal.basis." + holding.basis());
    }

    private static String words(Page page, String key, String otherwise) {
        String said = page.text(key);
        return said.equals(key) ? otherwise : said;
    }
}
