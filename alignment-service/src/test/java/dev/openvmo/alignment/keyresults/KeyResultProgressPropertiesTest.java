package dev.openvmo.alignment.keyresults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class KeyResultProgressPropertiesTest {
    @Property
    void aFallingKeyResultIsARisingOneInTheMirror(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal baseline,
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(9) BigDecimal way,
            @ForAll @BigRange(min = "-3000", max = "3000") @Scale(9) BigDecimal value) {
        var rising = KeyResultProgressTest.came(baseline, baseline.add(way), Commitment.COMMITTED, value);

        var falling = KeyResultProgressTest.came(
                baseline.negate(), baseline.add(way).negate(), Commitment.COMMITTED, value.negate());

        assertThat(falling.progress()).isEqualTo(rising.progress());
        assertThat(falling.grade()).isEqualTo(rising.grade());
        assertThat(falling.expectation()).isEqualTo(rising.expectation());
    }

    @Property
    void whatComesNearerTheTargetIsNeverGradedLower(
            @ForAll @BigRange(min = "-100", max = "300") @Scale(12) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "300") @Scale(12) BigDecimal more) {
        var target = BigDecimal.valueOf(200);
        var before = KeyResultProgressTest.came(BigDecimal.TEN, target, Commitment.ASPIRATIONAL, value);

        var after = KeyResultProgressTest.came(BigDecimal.TEN, target, Commitment.ASPIRATIONAL, value.add(more));

        assertThat(after.progress()).isGreaterThanOrEqualTo(before.progress());
        assertThat(after.grade()).isBetween(before.grade(), BigDecimal.ONE);
        assertThat(after.band()).isGreaterThanOrEqualTo(before.band());
    }
}
