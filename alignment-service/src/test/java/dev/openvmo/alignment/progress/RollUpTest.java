package dev.openvmo.alignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.alignment.keyresults.Grade;
import dev.openvmo.alignment.keyresults.NotGraded;
import dev.openvmo.alignment.progress.RollUp.Weighed;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {
    @Test
    void theMeanIsByWeightAndOverWhatIsMeasured() {
        var rolled = RollUp.of(List.of(graded("3", "0.5"), graded("1", "0.9"), unmeasured("6")));

        assertThat(rolled.grade().value()).isEqualByComparingTo("0.6");
        assertThat(rolled.measuredShare()).isEqualByComparingTo("0.4");
    }

    @Test
    void aPartCountsByWhatOfItIsMeasured() {
        var half = RollUp.of(List.of(graded("1", "1"), unmeasured("1")));

        var rolled = RollUp.of(List.of(new Weighed(BigDecimal.ONE, half), graded("1", "0.4")));

        assertThat(rolled.grade().value()).isEqualByComparingTo("0.6");
        assertThat(rolled.measuredShare()).isEqualByComparingTo("0.75");
    }

    @Test
    void zeroIsAGradeAndNothingIsNone() {
        assertThat(RollUp.of(List.of(graded("1", "0"))).grade().value()).isEqualByComparingTo("0");
        assertThat(RollUp.of(List.of()).reason()).isEqualTo(NotGraded.NO_KEY_RESULTS);
        assertThat(RollUp.of(List.of(unmeasured("1"))).reason()).isEqualTo(NotGraded.NOT_MEASURED);
        assertThat(RollUp.of(List.of(graded("0", "0.7"))).reason()).isEqualTo(NotGraded.NO_WEIGHTS);
    }

    static Weighed graded(String weight, String grade) {
        return new Weighed(
                new BigDecimal(weight),
                new RollUp(Grade.of(new BigDecimal(grade), BigDecimal.ONE), BigDecimal.ONE, null));
    }

    static Weighed unmeasured(String weight) {
        return new Weighed(new BigDecimal(weight), RollUp.none(NotGraded.NOT_MEASURED));
    }
}
