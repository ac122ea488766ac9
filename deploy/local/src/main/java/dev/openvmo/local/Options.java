package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** What the operator asked for on the command line. */
record Options(
        boolean demo,
        boolean help,
        int port,
        int replicas,
        int postgresPort,
        int kafkaPort,
        Optional<String> externalPostgres,
        Optional<String> externalKafka,
        Path data) {

    static final int MOST_REPLICAS = 9;

    static Options parse(List<String> arguments, Path defaultData) {
        var options = new Options(false, false, 8080, 1, 5480, 9480, Optional.empty(), Optional.empty(), defaultData);
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var word = rest.poll();
            var equals = word.indexOf('=');
            if (word.startsWith("--") && equals > 0) {
                rest.addFirst(word.substring(equals + 1));
                word = word.substring(0, equals);
                if (word.equals("--demo") || word.equals("--help")) {
                    throw new LocalFailure(word + " takes no value. " + HINT);
                }
            }
            options = options.with(word, rest);
        }
        return options;
    }

    static String helpText() {
        try (var text = Options.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String HINT = "deploy/up --help lists the options.";

    private Options with(String word, ArrayDeque<String> rest) {
        return switch (word) {
            case "--demo" -> copy(true, help, port, replicas, postgresPort, kafkaPort);
            case "--help", "-h" -> copy(demo, true, port, replicas, postgresPort, kafkaPort);
            case "--port" -> copy(demo, help, number(word, rest, 1, 64_000), replicas, postgresPort, kafkaPort);
            case "--replicas" -> copy(demo, help, port, number(word, rest, 1, MOST_REPLICAS), postgresPort, kafkaPort);
            case "--postgres-port" -> copy(demo, help, port, replicas, number(word, rest, 1, 65_535), kafkaPort);
            case "--kafka-port" -> copy(demo, help, port, replicas, postgresPort, number(word, rest, 1, 65_535));
            case "--external-postgres" -> external(Optional.of(value(word, rest)), externalKafka, data);
            case "--external-kafka" -> external(externalPostgres, Optional.of(address(word, rest)), data);
            case "--data" -> external(externalPostgres, externalKafka, Path.of(value(word, rest)));
            default -> throw new LocalFailure("Unknown option " + word + ". " + HINT);
        };
    }

    private Options copy(boolean demo, boolean help, int port, int replicas, int postgresPort, int kafkaPort) {
        return new Options(demo, help, port, replicas, postgresPort, kafkaPort, externalPostgres, externalKafka, data);
    }

    private Options external(Optional<String> postgres, Optional<String> kafka, Path data) {
        return new Options(demo, help, port, replicas, postgresPort, kafkaPort, postgres, kafka, data);
    }

    private static String value(String word, ArrayDeque<String> rest) {
        var value = rest.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new LocalFailure(word + " needs a value. " + HINT);
        }
        return value;
    }

    private static String address(String word, ArrayDeque<String> rest) {
        var value = value(word, rest);
        if (!value.matches("[^:,\\s]+:\\d{1,5}(,[^:,\\s]+:\\d{1,5})*")) {
            throw new LocalFailure(word + " needs HOST:PORT, not " + value + ". " + HINT);
        }
        return value;
    }

    private static int number(String word, ArrayDeque<String> rest, int least, int most) {
        var value = value(word, rest);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new LocalFailure(
                    word + " needs a number from " + least + " to " + most + ", not " + value + ". " + HINT);
        }
        return Integer.parseInt(value);
    }
}
