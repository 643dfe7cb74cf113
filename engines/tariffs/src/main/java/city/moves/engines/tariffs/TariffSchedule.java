package city.moves.engines.tariffs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of one fee, the oldest first. What has been in force is never changed, its successor stands beside it. */
public record TariffSchedule(List<TariffVersion> versions) {

    public TariffSchedule {
        Set<LocalDate> days = new HashSet<>();
        if (versions.stream().map(TariffVersion::name).distinct().count() > 1
                || !versions.stream().allMatch(version -> days.add(version.validFrom()))) {
            throw new IllegalArgumentException("versions of different fees, or two of one day");
        }
        versions = versions.stream().sorted(Comparator.comparing(TariffVersion::validFrom)).toList();
    }

    /** Nothing before the first. */
    public Optional<TariffVersion> inForce(LocalDate day) {
        return versions.reversed().stream().filter(version -> !version.validFrom().isAfter(day)).findFirst();
    }

    /** By which a fee was assessed. */
    public Optional<TariffVersion> of(Fee fee) {
        return versions.stream()
                .filter(version -> version.name().equals(fee.tariff()) && version.validFrom().equals(fee.version())).findFirst();
    }
}
