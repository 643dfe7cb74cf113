package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What the guide for administrators names exists, and is called so. */
class OperationsDocumentTest {

    /** Whole names, and endings that follow one in the same row: {@code `MOVES_RATE_PER_SECOND`, `_BURST`}. */
    private static final Pattern VARIABLE = Pattern.compile("\\b(MOVES_[A-Z0-9_]*[A-Z0-9])(?=[`=])|`(_[A-Z_]+)`");
    private static final Pattern METRIC = Pattern.compile("`((?:moves|hikaricp|http_server|disk)_[a-z_]+)");

    @Test
    void everyVariableMeansSomething() throws IOException {
        Set<String> unknown = new TreeSet<>();
        String last = "";
        for (MatchResult found : VARIABLE.matcher(guide()).results().toList()) {
            if (found.group(1) != null) {
                last = found.group(1);
            }
            List<String> meant = found.group(1) != null ? List.of(last) : endingIn(last, found.group(2));
            if (meant.stream().noneMatch(OperationsDocumentTest::isUnderstood)) {
                unknown.add(found.group());
            }
        }
        assertThat(last).startsWith("MOVES_");
        assertThat(unknown).as("read by the installation of the package").containsExactly("MOVES_PREPARE");
        assertThat(Files.readString(ProjectFolder.root().resolve("packaging/postinst"))).contains("MOVES_PREPARE");
    }

    @Test
    void everySettingStandsInTheGuide() throws IOException {
        Set<String> named = new TreeSet<>();
        String last = "";
        for (MatchResult found : VARIABLE.matcher(guide()).results().toList()) {
            last = found.group(1) == null ? last : found.group(1);
            named.addAll(found.group(1) == null ? endingIn(last, found.group(2)) : List.of(last));
        }
        List<SettingsCheck> checks = SpringFactoriesLoader.forDefaultResourceLocation().load(SettingsCheck.class);
        assertThat(checks).flatExtracting(SettingsCheck::settings).extracting(Setting::variable)
                .filteredOn(variable -> variable.startsWith("MOVES_"))
                .filteredOn(variable -> !named.contains(variable.replace("SIGN_IN_1_", "SIGN_IN_N_")))
                .filteredOn(variable -> !variable.matches("MOVES_SIGN_IN_[2-9]_.*"))
                .isEmpty();
    }

    /** An ending takes the place of one word or of more. */
    private static List<String> endingIn(String name, String ending) {
        return Pattern.compile("_").matcher(name).results().map(word -> name.substring(0, word.start()) + ending).toList();
    }

    private static boolean isUnderstood(String name) {
        return Configuration.read(List.of(), Map.of(name.replace("SIGN_IN_N_", "SIGN_IN_1_"), "x"), Map.of())
                .mistakes().stream().noneMatch(mistake -> mistake.what().equals("means nothing"));
    }

    @Test
    void everyMetricIsThere() throws IOException {
        doSomeWork();
        String metrics = "\n" + RunningCity.get().visitor().get("/actuator/prometheus", "Accept", "text/plain").body();
        Matcher named = METRIC.matcher(guide());
        Set<String> missing = new TreeSet<>();
        int names = 0;
        for (; named.find(); names++) {
            if (!Pattern.compile("\n" + named.group(1) + "[{ ]").matcher(metrics).find()) {
                missing.add(named.group(1));
            }
        }
        assertThat(names).isGreaterThan(8);
        assertThat(missing).isEmpty();
    }

    /** What counts work is there once something was done. */
    private static void doSomeWork() {
        RunningCity city = RunningCity.get();
        JobRunner runner = city.bean(JobRunner.class);
        runner.workOff();
        assertThat(city.database().sql("update jobs.run set due_at = :now where kind = 'jobs.history' and phase = 'WAITING'")
                .param("now", Timestamp.from(city.clock().instant())).update()).isOne();
        runner.workOff();
    }

    @Test
    void theDiskThatIsWatchedIsThatOfTheDataFolder() {
        String data = RunningCity.get().bean(Environment.class).getRequiredProperty("moves.data");
        assertThat(RunningCity.get().visitor().get("/actuator/prometheus", "Accept", "text/plain").body())
                .contains("disk_free_bytes{path=\"" + data + "\"}");
    }

    private static String guide() throws IOException {
        return Files.readString(ProjectFolder.root().resolve("docs/operations.md"));
    }
}
