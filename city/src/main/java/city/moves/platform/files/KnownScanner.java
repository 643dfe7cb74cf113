package city.moves.platform.files;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scanner that an administrator named, if there is one. */
@Component
class KnownScanner {

    /** A content of the largest size takes seconds; clamd itself gives one up after two minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private final Optional<Scanner> scanner;

    @Autowired
    KnownScanner(@Value("${moves.files.scanner:}") String address) {
        this(Optional.of(address).filter(given -> !given.isBlank())
                .map(given -> new Clamd(ScannerAddress.of(given), PATIENCE)));
    }

    KnownScanner(Optional<Scanner> scanner) {
        this.scanner = scanner;
    }

    boolean isSet() {
        return scanner.isPresent();
    }

    Optional<Scanner> scanner() {
        return scanner;
    }
}
