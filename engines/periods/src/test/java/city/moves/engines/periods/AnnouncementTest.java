package city.moves.engines.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {
    private static final AnnouncementTable TABLE = AnnouncementTable.published();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} sent {1}: {3}")
    @CsvSource({
        "VwVfG § 41 (2), 2017-10-10, 2017-10-13, rechtstipp24.de on § 41 (2): the third day and the end of it",
        "VwVfG § 41 (2), 2005-11-28, 2005-12-01, lexexakt.de on periods of the VwGO",
        "VwVfG § 41 (2), 2024-12-31, 2025-01-03, PostModG: what was posted before 2025",
        "VwVfG § 41 (2), 2025-01-01, 2025-01-05, PostModG: the fourth day; a Sunday stays",
        "LVwVfG § 41 (2), 2024-05-06, 2024-05-09, text of 4 February 2021; Ascension stays",
        "OZG § 9 (1), 2024-07-24, 2024-07-27, text as of that day",
        "AO § 122 (2), 2026-06-09, 2026-06-15, 'autohaus.de, of 11 June 2024 with the new law: Tuesday, Saturday, Monday'"})
    void aNoticeCountsAsAnnouncedAsPublished(String basis, LocalDate sent, LocalDate announced, String source) {
        AnnouncementRule rule = TABLE.rule(basis, sent).orElseThrow();
        assertThat(rule.announce(Delivery.sentOn(sent), TODAY, WorkingDays.BADEN_WUERTTEMBERG)).as(source)
                .isEqualTo(new Announcement.Announced(announced));
    }

    @Test
    void aLaterArrivalCountsAndAnEarlierOneDoesNot() {
        LocalDate sent = LocalDate.of(2026, 3, 2);
        AnnouncementRule rule = TABLE.rule("VwVfG § 41 (2)", sent).orElseThrow();
        assertThat(announced(rule, Delivery.sentOn(sent).arrivedOn(sent.plusDays(1)))).isEqualTo(sent.plusDays(4));
        assertThat(announced(rule, Delivery.sentOn(sent).arrivedOn(sent.plusDays(9)))).isEqualTo(sent.plusDays(9));
    }

    /** OZG § 9 (1): who reads the notice before it is announced once more is held to that day. */
    @Test
    void theFirstAccessBeforeARenewedAnnouncementStaysDecisive() {
        LocalDate sent = LocalDate.of(2026, 3, 2);
        Delivery renewed = Delivery.sentOn(sent).renewedOn(sent.plusDays(20));
        AnnouncementRule rule = TABLE.rule("OZG § 9 (1)", sent).orElseThrow();
        assertThat(announced(rule, renewed.arrivedOn(sent.plusDays(8)))).isEqualTo(sent.plusDays(8));
        assertThat(announced(rule, renewed)).isEqualTo(sent.plusDays(23));
        assertThat(announced(rule, renewed.arrivedOn(sent.plusDays(20)))).isEqualTo(sent.plusDays(23));
        assertThat(announced(rule, renewed.arrivedOn(sent.plusDays(30)))).isEqualTo(sent.plusDays(30));
    }

    /** VwVfG § 41 (2a): the day after it was retrieved; nothing if nobody did within ten days of the message. */
    @Test
    void whatIsToBeRetrievedIsAnnouncedTheDayAfterOrLapses() {
        LocalDate message = LocalDate.of(2026, 3, 2);
        AnnouncementRule rule = TABLE.rule("VwVfG § 41 (2a)", message).orElseThrow();
        LocalDate last = LocalDate.of(2026, 3, 12);
        assertThat(announced(rule, Delivery.sentOn(message).arrivedOn(message))).isEqualTo(message.plusDays(1));
        assertThat(announced(rule, Delivery.sentOn(message).arrivedOn(last))).isEqualTo(last.plusDays(1));
        Delivery unread = Delivery.sentOn(message);
        assertThat(rule.announce(unread, last, WorkingDays.BADEN_WUERTTEMBERG)).isEqualTo(new Announcement.Awaited(last));
        Announcement lapsed = new Announcement.Lapsed(last.plusDays(1));
        assertThat(rule.announce(unread, last.plusDays(1), WorkingDays.BADEN_WUERTTEMBERG)).isEqualTo(lapsed);
        assertThat(rule.announce(unread.arrivedOn(last.plusDays(1)), last.plusDays(1), WorkingDays.BADEN_WUERTTEMBERG)).isEqualTo(lapsed);
        Delivery again = unread.renewedOn(last.plusDays(5));
        assertThat(rule.announce(again, last.plusDays(6), WorkingDays.BADEN_WUERTTEMBERG))
                .isEqualTo(new Announcement.Awaited(last.plusDays(15)));
        assertThat(announced(rule, again.arrivedOn(last.plusDays(7)))).isEqualTo(last.plusDays(8));
        assertThat(rule.announce(again.arrivedOn(last.plusDays(2)), last.plusDays(6), WorkingDays.BADEN_WUERTTEMBERG))
                .as("read too late, announced again").isEqualTo(new Announcement.Awaited(last.plusDays(15)));
    }

    /** VwVfG § 41 (1). */
    @Test
    void whatIsHandedOverIsAnnouncedAtOnce() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        AnnouncementRule rule = TABLE.rule("VwVfG § 41 (1)", day).orElseThrow();
        assertThat(announced(rule, Delivery.sentOn(day).arrivedOn(day))).isEqualTo(day);
        assertThat(rule.announce(Delivery.sentOn(day), TODAY, WorkingDays.BADEN_WUERTTEMBERG)).isEqualTo(new Announcement.Awaited(null));
    }

    @Test
    void rowsFollowEachOtherAndNothingIsKnownBeforeTheFirst() {
        assertThat(TABLE.rule("VwVfG § 41 (2)", LocalDate.of(2024, 12, 31)).orElseThrow().days()).isEqualTo(3);
        assertThat(TABLE.rule("VwVfG § 41 (2)", LocalDate.of(2025, 1, 1)).orElseThrow().days()).isEqualTo(4);
        assertThat(TABLE.rule("OZG § 9 (1)", LocalDate.of(2024, 7, 23))).isEmpty();
        assertThat(TABLE.rule("BGB § 1", TODAY)).isEmpty();
        assertThat(TABLE.rules()).allSatisfy(rule -> assertThat(TABLE.rule(rule.basis(), rule.validFrom())).hasValue(rule));
    }

    @Test
    void whatIsUnconfirmedSaysSo() {
        assertThat(TABLE.rule("LVwVfG § 41 (2)", TODAY).orElseThrow().confirmed()).isFalse();
        assertThat(TABLE.rule("OZG § 9 (1)", TODAY).orElseThrow().confirmed()).isFalse();
        assertThat(TABLE.rule("VwVfG § 41 (2)", TODAY).orElseThrow().confirmed()).isTrue();
    }

    @Test
    void theRuleOfTheDayOfSendingCountsForDaysByChance() {
        Random random = new Random(41);
        List<String> bases = TABLE.rules().stream().map(AnnouncementRule::basis).distinct().toList();
        for (int round = 0; round < 3_000; round++) {
            LocalDate sent = LocalDate.of(2024, 8, 1).plusDays(random.nextInt(2_000));
            AnnouncementRule rule = TABLE.rule(bases.get(random.nextInt(bases.size())), sent).orElseThrow();
            Delivery delivery = Delivery.sentOn(sent).arrivedOn(sent.plusDays(random.nextInt(15)));
            if (random.nextBoolean()) {
                delivery = delivery.renewedOn(sent.plusDays(random.nextInt(30)));
            }
            switch (rule.announce(delivery, sent.plusDays(random.nextInt(40)), WorkingDays.BADEN_WUERTTEMBERG)) {
                case Announcement.Announced(LocalDate day) -> {
                    assertThat(day).isAfterOrEqualTo(delivery.arrived());
                    assertThat(day).isAfterOrEqualTo(sent.plusDays(rule.days()));
                }
                case Announcement.Awaited(LocalDate until) -> assertThat(until).isAfterOrEqualTo(sent);
                case Announcement.Lapsed(LocalDate since) -> assertThat(since).isAfter(sent);
            }
        }
    }

    @Test
    void aTableOfACityIsReadOrRefusedWithItsLine() {
        String row = "X § 1 | 2026-01-01 | sent | 2 | - | moves | confirmed | own";
        assertThat(AnnouncementTable.read("# own\n" + row + "\n").rule("X § 1", TODAY)).isPresent();
        for (String wrong : List.of(row + " | more", row.replace("sent", "thrown"), row.replace("2026-01-01", "2026-13-01"),
                row.replace("| 2 |", "| two |"), row.replace("| - |", "| 10 |"), row.replace("moves", "goes"), row.replace("| 2 |", "| -1 |"))) {
            assertThatThrownBy(() -> AnnouncementTable.read("\n" + wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("line 2");
        }
    }

    private static LocalDate announced(AnnouncementRule rule, Delivery delivery) {
        return ((Announcement.Announced) rule.announce(delivery, TODAY, WorkingDays.BADEN_WUERTTEMBERG)).day();
    }
}
