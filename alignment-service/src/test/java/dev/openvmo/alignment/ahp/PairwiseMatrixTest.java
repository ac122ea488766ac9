package dev.openvmo.alignment.ahp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairwiseMatrixTest {
    @Test
    void eitherHalfSuffices() {
        var upper = PairwiseMatrix.of(3, said("- 3 5", "- - 2", "- - -")).orThrow();
        var lower = PairwiseMatrix.of(3, said("1 - -", "1/3 1 -", "0.2 1/2 1")).orThrow();

        assertThat(upper.rows()).hasToString("[[1, 3, 5], [1/3, 1, 2], [1/5, 1/2, 1]]");
        assertThat(lower.values()[0]).containsExactly(1, 3, 5);
    }

    @Test
    void aMissingPairIsNamed() {
        assertThat(refused("1 3 5", "1/3 1 -", "1/5 - 1")).containsExactly("/matrix/1/2 required");
    }

    @Test
    void cellsThatContradictEachOtherAreNamed() {
        assertThat(refused("1 3 5", "1/4 1 2", "1/5 0.5 1")).containsExactly("/matrix/1/0 invalid");
    }

    @Test
    void oneThirdAsADecimalIsNoContradiction() {
        assertThat(PairwiseMatrix.of(2, said("1 3", "0.33 1")).granted()).isTrue();
    }

    @Test
    void anItemIsAsImportantAsItself() {
        assertThat(refused("2 3 5", "- 1 2", "- - -")).containsExactly("/matrix/0/0 invalid");
    }

    @Test
    void aRowTooShortIsTheMatrixsFault() {
        assertThat(refused("1 3 5", "1/3 1", "1/5 1/2 1")).containsExactly("/matrix wrong-size");
    }

    @Test
    void offTheScaleIsNoJudgement() {
        assertThat(Stream.of("10", "1/10", "0", "1/0", "0.1", "-3", "3/", "one").map(Judgement::of))
                .allMatch(Optional::isEmpty);
    }

    private static List<String> refused(String... rows) {
        return PairwiseMatrix.of(rows.length, said(rows)).refusal().errors().stream()
                .map(PairwiseMatrixTest::words)
                .toList();
    }

    private static String words(Violation violation) {
        return violation.pointer() + " " + violation.code().code();
    }

    private static List<List<Judgement>> said(String... rows) {
        return Stream.of(rows)
                .map(row -> Arrays.stream(row.split(" "))
                        .map(cell -> Judgement.of(cell).orElse(null))
                        .toList())
                .toList();
    }
}
