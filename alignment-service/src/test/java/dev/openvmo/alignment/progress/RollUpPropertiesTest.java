package dev.openvmo.alignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.alignment.keyresults.Grade;
import dev.openvmo.alignment.keyresults.NotGraded;
import dev.openvmo.alignment.progress.RollUp.Weighed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RollUpPropertiesTest {
    @Property
    void theOrderOfPartsDoesNotMatter(@ForAll("parts") List<Weighed> parts, @ForAll Random random) {
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);

        assertThat(RollUp.of(shuffled)).isEqualTo(RollUp.of(parts));
    }

    @Property
    void whatIsNotMeasuredChangesNoGrade(@ForAll("parts") List<Weighed> parts) {
        var rolled = RollUp.of(parts);
        var more = new ArrayList<>(parts);
        more.add(RollUpTest.unmeasured("2.5"));

        var later = RollUp.of(more);

        assertThat(later.grade()).isEqualTo(rolled.grade());
        assertThat(later.measuredShare()).isLessThanOrEqualTo(rolled.measuredShare());
    }

    @Property
    void aGradeLiesBetweenThoseItIsMadeOf(@ForAll("parts") List<Weighed> parts) {
        var grades = parts.stream()
                .filter(part -> part.measured().signum() > 0)
                .map(part -> part.of().grade().value())
                .sorted()
                .toList();
        var rolled = RollUp.of(parts);

        if (grades.isEmpty()) {
            assertThat(rolled.reason()).isNotNull();
        } else {
            assertThat(rolled.grade().value()).isBetween(grades.get(0), grades.get(grades.size() - 1));
        }
    }

    @Provide
    Arbitrary<List<Weighed>> parts() {
        var weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(6);
        var grade = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(9)
                .map(value -> new RollUp(Grade.of(value, BigDecimal.ONE), BigDecimal.ONE, null));
        var none = Arbitraries.of(NotGraded.NOT_MEASURED, NotGraded.OTHER_UNIT, NotGraded.NO_KEY_RESULTS)
                .map(RollUp::none);
        return Combinators.combine(weight, Arbitraries.oneOf(grade, none))
                .as(Weighed::new)
                .list()
                .ofMaxSize(8);
    }
}
