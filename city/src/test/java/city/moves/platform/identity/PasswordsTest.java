package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void aHashOfTheRealCityIsArgon2idWithTheMemoryAndThePassesThatOwaspAsksFor() {
        assertThat(RunningCity.get().bean(IdentityConfiguration.class).passwordWork()).isEqualTo(PasswordWork.USUAL);
        Passwords passwords = new Passwords(PasswordWork.USUAL);
        String hash = passwords.hash("Sieben blaue Laternen");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("Sieben blaue Laternen", hash)).isTrue();
        assertThat(passwords.matches("Sieben rote Laternen", hash)).isFalse();
        assertThat(passwords.hash("Sieben blaue Laternen")).as("with a salt of its own").isNotEqualTo(hash);
    }

    @Test
    void aHashIsComparedWithTheWorkItWasMadeWith() {
        String earlier = new Passwords(new PasswordWork(64, 1)).hash("Sieben blaue Laternen");
        assertThat(new Passwords(PasswordWork.USUAL).matches("Sieben blaue Laternen", earlier)).isTrue();
    }
}
