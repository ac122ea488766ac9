package dev.openvmo.metrics.waste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.dora.ReworkRates.Rework;
import dev.openvmo.metrics.flow.WaitShares.Share;
import dev.openvmo.metrics.waste.Waste.Spent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was spent on nothing, by hand. */
class WasteTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private static final Rework A_TENTH =
            new Rework(new Computed(new BigDecimal("0.1"), null, null, 20L, null, null), 20, 3);

    private static Spent spent(UUID id, String amount, boolean aligned, boolean zombie) {
        return new Spent(id, id.toString(), amount == null ? null : new BigDecimal(amount), aligned, zombie);
    }

    private static Share waited(UUID id, String idle, String elapsed) {
        return new Share(id, 4, new BigDecimal(idle), new BigDecimal(elapsed));
    }

    @Test
    void eachPartIsSummedByItself() {
        var waste = new Waste(
                List.of(
                        spent(ONE, "1000", true, false),
                        spent(TWO, "300", false, true),
                        spent(THREE, "50", false, false)),
                List.of(waited(ONE, "30", "40"), waited(TWO, "1", "3")),
                A_TENTH);

        assertThat(waste.booked().amount()).isEqualByComparingTo("1350");
        assertThat(waste.unaligned().amount()).isEqualByComparingTo("350");
        assertThat(waste.zombies().amount()).isEqualByComparingTo("300");
        assertThat(waste.waiting().amount()).isEqualByComparingTo("850");
        assertThat(waste.reworked().amount()).isEqualByComparingTo("135");
    }

    @Test
    void whereNothingIsOfAPartItIsNoneAndNotUnknown() {
        var waste = new Waste(List.of(spent(ONE, "1000", true, false)), List.of(waited(ONE, "0", "40")), A_TENTH);

        assertThat(waste.unaligned().amount()).isZero();
        assertThat(waste.zombies().amount()).isZero();
        assertThat(waste.waiting().amount()).isZero();
    }

    @Test
    void whatIsNotKnownIsNullWithItsReason() {
        var nothing = new Waste(List.of(), List.of(), A_TENTH);
        var foreign = new Waste(List.of(spent(ONE, null, false, false)), List.of(waited(ONE, "1", "2")), A_TENTH);
        var untold = new Waste(
                List.of(spent(ONE, "1000", true, false)),
                List.of(waited(TWO, "1", "2")),
                new Rework(Computed.unknown("PLANNING_UNKNOWN"), 4, 0));

        assertThat(nothing.unaligned().reason()).isEqualTo("NOTHING_BOOKED");
        assertThat(foreign.unaligned().reason()).isEqualTo("NO_EXCHANGE_RATE");
        assertThat(foreign.zombies().amount()).isZero();
        assertThat(foreign.waiting().reason()).isEqualTo("NO_EXCHANGE_RATE");
        assertThat(untold.waiting().reason()).isEqualTo("WAITS_NOT_TOLD");
        assertThat(untold.reworked().reason()).isEqualTo("PLANNING_UNKNOWN");
        assertThat(untold.reworked().amount()).isNull();
    }
}
