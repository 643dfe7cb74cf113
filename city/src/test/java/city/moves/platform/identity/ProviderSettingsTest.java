package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "moves.sign-in.1.key", "bundid", "moves.sign-in.1.name-de", "BundID",
            "moves.sign-in.1.issuer", "https://int.id.bund.example", "moves.sign-in.1.client-id", "stuttgart");

    @Test
    void whatIsCompleteIsRead() {
        Map<String, String> all = with("levels",
                "STORK-QAA-Level-1=BASIC; STORK-QAA-Level-3=SUBSTANTIAL;STORK-QAA-Level-4=HIGH");
        all.put("moves.sign-in.1.roles", "CN=Kämmerei,OU=Ämter=releaser@stadtkaemmerei;all=measure-owner");
        assertThat(mistakes(all)).isEmpty();
        Provider provider = ProviderSettings.read(all::get).getFirst();
        assertThat(provider.level("STORK-QAA-Level-3")).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(provider.level("anything else")).isEqualTo(Assurance.BASIC);
        assertThat(provider.valuesFor(Assurance.SUBSTANTIAL))
                .containsExactly("STORK-QAA-Level-3", "STORK-QAA-Level-4");
        assertThat(provider.rolesOf(List.of("CN=Kämmerei,OU=Ämter"))).containsExactly(
                new Provider.GroupRole("CN=Kämmerei,OU=Ämter", "releaser", "stadtkaemmerei"));
        assertThat(provider.nameEn()).isEqualTo("BundID");
        assertThat(provider.newAccounts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"issuer, http://login.example.org", "issuer, no address", "key, Bund ID", "levels, high",
        "levels, high=GOLD", "roles, group", "new-accounts, perhaps"})
    void aWrongValueIsNamedBeforeTheStart(String field, String value) {
        assertThat(mistakes(with(field, value))).singleElement().asString().contains("moves.sign-in.1." + field);
    }

    @ParameterizedTest
    @CsvSource({"key", "issuer", "client-id", "name-de"})
    void aMissingValueIsNamedBeforeTheStart(String field) {
        Map<String, String> all = with(field, "");
        assertThat(mistakes(all)).singleElement().asString().contains("is missing");
        assertThat(ProviderSettings.read(all::get)).isEmpty();
    }

    @Test
    void twoOfOneKeyAndUnknownNamesAreNamedBeforeTheStart() {
        Map<String, String> twice = new HashMap<>(GOOD);
        GOOD.forEach((name, value) -> twice.put(name.replace(".1.", ".2."), value));
        assertThat(mistakes(twice)).singleElement().asString().contains("is given twice");
        assertThat(mistakes(with("isuer", "https://login.example.org"))).singleElement().asString()
                .contains("perhaps MOVES_SIGN_IN_1_ISSUER is meant");
    }

    @Test
    void aSecretIsRepeatedByNoMessage() {
        assertThat(new ProviderSettings().settings()).filteredOn(setting -> setting.name().contains("secret"))
                .hasSize(9).allMatch(setting -> setting.secret());
    }

    private static List<String> mistakes(Map<String, String> properties) {
        return SettingsChecks.ofAllParts().examine(Settings.of(Map.of(), properties)).stream()
                .map(mistake -> mistake.line()).toList();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> all = new HashMap<>(GOOD);
        all.put("moves.sign-in.1." + field, value);
        return all;
    }
}
