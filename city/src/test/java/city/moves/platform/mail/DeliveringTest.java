package city.moves.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.mail.HostileServer.Manner;
import city.moves.testing.ChildProcess;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail over real SMTP: whatever the server and the nodes do, what was accepted is never sent again. */
class DeliveringTest {

    private static final DatabaseAccess DATABASE = RunningCity.get().copyOfTemplate();
    private static final MovingClock CLOCK = new MovingClock();

    private final HostileServer server = new HostileServer(Manner.KIND);
    private final MailNode node = new MailNode(DATABASE, MailNode.settings(server.port()), CLOCK);

    /** Each test has the outbox for itself. */
    @BeforeEach
    void empty() {
        node.database().sql("truncate mail.message, mail.dead_address").update();
    }

    @AfterEach
    void close() throws IOException {
        node.close();
        server.close();
    }

    @Test
    void aMailIsSentOnceAndKeepsTheServersAnswer() {
        UUID mail = node.write("anna");
        assertThat(node.deliverDue()).isTrue();
        node.deliverDue();
        assertThat(server.taken()).hasSize(1);
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.SENT);
        assertThat(node.find(mail).answer()).isEqualTo("250 2.0.0 taken");
    }

    @Test
    void theSameKeyWritesOneMail() {
        MailAddress anna = MailAddress.of("anna@example.org").orElseThrow();
        node.send(Mail.of("same", "test.news", anna, MailNode.letter()));
        node.send(Mail.of("same", "test.news", anna, MailNode.letter()));
        node.deliverDue();
        assertThat(server.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY_AT_THE_DOOR, UNREACHABLE", "REFUSES_SENDER, UNREACHABLE", "ASKS_TO_COME_LATER, REFUSED_FOR_NOW",
        "HANGS_UP_IN_THE_TEXT, UNREACHABLE", "REFUSES_TEXT_FOR_NOW, REFUSED_FOR_NOW"
    })
    void whatCertainlyWasNotSentIsTriedAgainAndThenArrivesOnce(Manner manner, Hindrance hindrance) {
        server.become(manner);
        UUID mail = node.write("anna");
        if (manner == Manner.HANGS_UP_IN_THE_TEXT) {
            makeLong(mail);
        }
        node.deliverDue();
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.WAITING);
        assertThat(node.find(mail).hindrance()).isEqualTo(hindrance);

        server.become(Manner.KIND);
        node.deliverDue();
        assertThat(server.taken()).as("not before its time").isEmpty();
        String number = node.find(mail).messageId();
        try (var _ = CLOCK.forward(Duration.ofSeconds(61))) {
            node.deliverDue();
        }
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.SENT);
        assertThat(server.taken()).singleElement().asString().contains("Message-ID: <" + number + ">");
    }

    @ParameterizedTest
    @CsvSource({"RELAYS_NOTHING, REFUSED", "REFUSES_TEXT, REFUSED", "KNOWS_NOBODY, ADDRESS_DEAD"})
    void aFinalNoIsNotAskedAgain(Manner manner, Hindrance hindrance) {
        server.become(manner);
        UUID mail = node.write("anna");
        node.deliverDue();
        server.become(Manner.KIND);
        try (var _ = CLOCK.forward(Duration.ofHours(5))) {
            node.deliverDue();
        }
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.FAILED);
        assertThat(node.find(mail).hindrance()).isEqualTo(hindrance);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aDeadAddressGetsNothingUntilSomebodyClearsIt() {
        server.become(Manner.KNOWS_NOBODY);
        node.write("gone");
        node.deliverDue();
        server.become(Manner.KIND);
        UUID next = node.write("gone");
        node.deliverDue();
        assertThat(node.find(next).hindrance()).isEqualTo(Hindrance.ADDRESS_DEAD);
        assertThat(node.bean(DeadAddresses.class).clear("gone@example.org")).isTrue();
        assertThat(node.bean(Dispatches.class).sendAgain(
                next, DispatchState.FAILED, CLOCK.instant(), CLOCK.instant().plus(Duration.ofDays(1)))).isTrue();
        node.deliverDue();
        assertThat(node.find(next).state()).isEqualTo(DispatchState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"TAKES_AND_HANGS_UP", "TAKES_AND_IS_SILENT"})
    void aMailWhoseYesWasLostIsInDoubtAndNotSentAgainByItself(Manner manner) {
        server.become(manner);
        UUID mail = node.write("anna");
        node.deliverDue();
        server.become(Manner.KIND);
        try (var _ = CLOCK.forward(Duration.ofHours(30))) {
            node.deliverDue();
        }
        assertThat(server.taken()).hasSize(1);
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.DOUBTFUL);
        assertThat(node.find(mail).hindrance()).isEqualTo(Hindrance.NO_ANSWER);
    }

    @Test
    void aPersonMaySendAMailInDoubtAgainAndItKeepsItsNumber() {
        server.become(Manner.TAKES_AND_HANGS_UP);
        UUID mail = node.write("anna");
        node.deliverDue();
        server.become(Manner.KIND);
        assertThat(node.bean(Dispatches.class).sendAgain(
                mail, DispatchState.DOUBTFUL, CLOCK.instant(), CLOCK.instant().plus(Duration.ofDays(1)))).isTrue();
        node.deliverDue();
        assertThat(server.taken()).hasSize(2)
                .allMatch(text -> text.contains("Message-ID: <" + node.find(mail).messageId() + ">"));
    }

    @ParameterizedTest
    @CsvSource({"TAKES_WITH_ANOTHER_YES", "TAKES_ANSWERS_AND_HANGS_UP"})
    void aYesIsAYes(Manner manner) {
        server.become(manner);
        UUID first = node.write("anna");
        UUID second = node.write("ben");
        node.deliverDue();
        assertThat(List.of(node.find(first).state(), node.find(second).state())).containsOnly(DispatchState.SENT);
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void twoNodesDeliverOneOutboxAndEachMailArrivesOnce() throws Exception {
        int mails = 120;
        for (int number = 0; number < mails; number++) {
            node.write("person" + number);
        }
        try (MailNode other = new MailNode(DATABASE, MailNode.settings(server.port()), CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> here = node::deliverDue;
            Callable<Boolean> there = other::deliverDue;
            for (Future<Boolean> done : threads.invokeAll(List.of(here, there, here, there))) {
                assertThat(done.get()).isTrue();
            }
        }
        Set<String> recipients = new HashSet<>();
        server.taken().forEach(text -> recipients.add(text.replaceFirst("(?s).*\nTo: ([^\n]+)\n.*", "$1")));
        assertThat(server.taken()).hasSize(mails);
        assertThat(recipients).hasSize(mails);
        assertThat(node.states()).containsExactly("SENT");
    }

    @Test
    void aNodeKilledBeforeTheLastLineLosesNothingAndOneKilledAfterItRepeatsNothing() throws Exception {
        assertThat(stateAfterKill(Manner.WAITS_IN_THE_TEXT)).isEqualTo(DispatchState.SENT);
        assertThat(server.taken()).hasSize(1);
        assertThat(stateAfterKill(Manner.TAKES_AND_IS_SILENT)).isEqualTo(DispatchState.DOUBTFUL);
        assertThat(server.taken()).as("only the first one").hasSize(1);
    }

    /** So long that it does not fit into what the machine buffers between client and server. */
    private void makeLong(UUID mail) {
        node.database().sql("update mail.message set plain = repeat('Neues aus Stuttgart. ', 500000) where id = :id")
                .param("id", mail).update();
    }

    /** What this node makes of a mail that another process was killed over. */
    private DispatchState stateAfterKill(Manner manner) throws Exception {
        UUID mail = node.write("anna");
        makeLong(mail);
        try (HostileServer other = new HostileServer(manner);
                ChildProcess lost = ChildProcess.start(LostNode.class, Map.of(), List.of(DATABASE.url(),
                        DATABASE.user(), DATABASE.password(), String.valueOf(other.port())))) {
            if (manner == Manner.WAITS_IN_THE_TEXT) {
                other.awaitBegunText();
            } else {
                other.awaitTaken();
            }
            lost.killAlone();
        }
        try (var _ = CLOCK.forward(Duration.ofHours(1))) {
            node.deliverDue();
        }
        return node.find(mail).state();
    }

    @Test
    void aMailIsGivenUpAfterTwoDays() {
        server.become(Manner.ASKS_TO_COME_LATER);
        UUID mail = node.write("anna");
        for (int hour = 0; hour < 54; hour += 2) {
            try (var _ = CLOCK.forward(Duration.ofHours(hour))) {
                node.deliverDue();
            }
        }
        assertThat(node.find(mail).state()).isEqualTo(DispatchState.FAILED);
        assertThat(node.find(mail).hindrance()).isEqualTo(Hindrance.TOO_LATE);
        assertThat(node.find(mail).tries()).isBetween(12, 20);
    }

    @Test
    void theNodesTogetherKeepToTheRate() {
        MailSettings slow = MailNode.settings(server.port(), MailSettings.Security.NONE, "", "", "", 3);
        for (int number = 0; number < 5; number++) {
            node.write("person" + number);
        }
        try (MailNode one = new MailNode(DATABASE, slow, CLOCK); MailNode two = new MailNode(DATABASE, slow, CLOCK)) {
            one.deliverDue();
            two.deliverDue();
            assertThat(server.taken()).hasSize(3);
            try (var _ = CLOCK.forward(Duration.ofSeconds(61))) {
                two.deliverDue();
            }
            assertThat(server.taken()).hasSize(5);
        }
    }

    @Test
    void aSecretIsErasedWhenItIsSentAndEverythingElseAfterAMonth() {
        MailAddress anna = MailAddress.of("anna@example.org").orElseThrow();
        node.send(Mail.of("secret", "test.recovery", anna, MailNode.letter()).secretFor(Duration.ofHours(1)));
        UUID secret = node.database().sql("select id from mail.message where key = 'secret'")
                .query(UUID.class).single();
        UUID open = node.write("anna");
        node.deliverDue();
        assertThat(node.find(secret).plain()).isNull();
        assertThat(node.find(open).plain()).contains("Es gibt Neues.");
        try (var _ = CLOCK.forward(Duration.ofDays(31))) {
            node.bean(TidyingOutbox.class).erase();
        }
        assertThat(node.states()).isEmpty();
    }
}
