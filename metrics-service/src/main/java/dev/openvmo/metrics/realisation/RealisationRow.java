package dev.openvmo.metrics.realisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A row of {@code realisation} as it is computed: whose it is, and its days in the portfolio's zone. */
record RealisationRow(UUID id, UUID portfolioId, Realisation of, LocalDate realisedOn, Integer daysToValue) {

    static RealisationRow of(RealisationFacts.Known known, Realisation of) {
        var realised = of.firstRealisedAt() == null
                ? null
                : LocalDate.ofInstant(of.firstRealisedAt(), known.place().zone());
        var entered = known.enteredAt() == null
                ? null
                : LocalDate.ofInstant(known.enteredAt(), known.place().zone());
        return new RealisationRow(
                known.id(),
                known.place().portfolioId(),
                of,
                realised,
                realised == null || entered == null
                        ? null
                        : Math.toIntExact(ChronoUnit.DAYS.between(entered, realised)));
    }
}
