package dev.openvmo.kit.decimal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java and SQL round to the same digits, and an index may order by what is left. */
@QuarkusTest
class DecimalsTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    @ParameterizedTest
    @CsvSource({"1, 3, 9, 0.333333333", "2, 3, 18, 0.666666666666666667", "-1, 8, 2, -0.13", "0.3, 0.3, 9, 1"})
    void aQuotientIsRoundedOnceHalfAwayFromZero(BigDecimal dividend, BigDecimal divisor, int places, String quotient) {
        assertThat(Decimals.quotient(dividend, divisor, places).toPlainString()).isEqualTo(quotient);
    }

    @ParameterizedTest
    @CsvSource({"0.0000000005, 0.000000001", "-0.0000000005, -0.000000001", "100.000, 100", "1E+3, 1000"})
    void ninePlacesHalfAwayFromZeroAndNoZerosBehind(BigDecimal number, String rounded) {
        assertThat(Decimals.rounded(number).toPlainString()).isEqualTo(rounded);
    }

    @Test
    void sqlHasTheSameDigits() {
        var random = new Random(9);
        var dividends = IntStream.range(0, 5000).mapToObj(n -> decimal(random)).toList();
        var divisors = IntStream.range(0, 5000)
                .mapToObj(n -> decimal(random))
                .map(one -> one.signum() == 0 ? BigDecimal.ONE : one)
                .toList();
        record Digits(BigDecimal quotient, BigDecimal share, BigDecimal rounded) {}

        var computed = work.asService(() -> sql.query(
                        """
                        select quotient(a, b, 9) as quotient, quotient(a, b, 18) as share, rounded(a * b) as rounded
                        from unnest(:dividends, :divisors) with ordinality as x (a, b, n) order by n""")
                .with("dividends", dividends)
                .with("divisors", divisors)
                .list(row -> new Digits(row.decimal("quotient"), row.decimal("share"), row.decimal("rounded"))));

        assertThat(computed)
                .isEqualTo(IntStream.range(0, 5000)
                        .mapToObj(n -> new Digits(
                                Decimals.quotient(dividends.get(n), divisors.get(n), 9),
                                Decimals.quotient(dividends.get(n), divisors.get(n), 18),
                                Decimals.rounded(dividends.get(n).multiply(divisors.get(n)))))
                        .toList());
    }

    @Test
    void theOrderKeyDescendsInBillionthsWithNoneLast() {
        var keys = work.asService(() -> sql.query(
                        "select descending(x) as key from unnest(:numbers) with ordinality as u (x, n) order by n")
                .with("numbers", new BigDecimal[] {new BigDecimal("2.000000001"), BigDecimal.valueOf(2), null})
                .list(row -> row.number("key")));

        assertThat(keys).containsExactly(-2_000_000_001L, -2_000_000_000L, Long.MAX_VALUE);
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(1 + random.nextInt(90), random), random.nextInt(21))
                .multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
    }
}
