package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void withoutWordsEverythingIsAsTheHelpSays() {
        var options = parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.postgresPort()).isEqualTo(5480);
        assertThat(options.kafkaPort()).isEqualTo(9480);
        assertThat(options.replicas()).isEqualTo(1);
        assertThat(options.demo()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("default"));
    }

    @Test
    void eachOptionIsTakenWithABlankOrAnEqualsSign() {
        var options = parse(
                "--demo",
                "--port=18080",
                "--replicas",
                "2",
                "--external-kafka",
                "k1:9092,k2:9092",
                "--external-postgres=postgresql://a:b@h/postgres?sslmode=require",
                "--data",
                "elsewhere");

        assertThat(options.demo()).isTrue();
        assertThat(options.port()).isEqualTo(18080);
        assertThat(options.replicas()).isEqualTo(2);
        assertThat(options.externalKafka()).contains("k1:9092,k2:9092");
        assertThat(options.externalPostgres()).contains("postgresql://a:b@h/postgres?sslmode=require");
        assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus, Unknown option --bogus",
        "demo, Unknown option demo",
        "--demo=yes, --demo takes no value",
        "--port, --port needs a value",
        "--port=99999, --port needs a number from 1 to 64000",
        "--port=x, --port needs a number",
        "--replicas=0, --replicas needs a number from 1 to 9",
        "--external-kafka=localhost, --external-kafka needs HOST:PORT"
    })
    void whatIsNotMeantIsRefusedByName(String word, String message) {
        assertThatThrownBy(() -> parse(word))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(message)
                .hasMessageContaining("--help");
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(Options.helpText())
                .contains("--demo", "--port", "--replicas", "--postgres-port", "--kafka-port")
                .contains("--external-postgres", "--external-kafka", "--data", "--help");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), Path.of("default"));
    }
}
