package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka keep what they acknowledged when they are killed, and leave nobody behind. */
class ProcessesTest {
    @TempDir
    Path directory;

    @Test
    void postgresKeepsCommittedRowsThroughAKill() throws Exception {
        var postgres = Postgres.durable(directory, Ports.free()).start();
        try {
            var database = postgres.database("portfolio");
            try (var connection = postgres.connect("portfolio");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (n int)");
                statement.execute("insert into kept values (42)");
            }
            var family =
                    ProcessHandle.of(postgres.pid()).orElseThrow().descendants().toList();

            postgres.kill();

            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(postgres.isReady()).isFalse();
            postgres.start();
            assertThat(postgres.database("portfolio")).isEqualTo(database);
            try (var runtime = postgres.databases().connect("portfolio", database.runtime())) {
                assertThat(runtime.isValid(5)).isTrue();
            }
            try (var connection = postgres.connect("portfolio");
                    var rows = connection.createStatement().executeQuery("select n from kept")) {
                assertThat(rows.next()).isTrue();
            }
        } finally {
            postgres.stop();
        }
        assertThat(postgres.isAlive()).isFalse();
    }

    @Test
    void kafkaKeepsItsTopicsThroughAKill() throws Exception {
        var kafka = Kafka.in(directory, Ports.free()).start();
        try {
            try (var admin = admin(kafka)) {
                admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }

            kafka.kill();

            assertThat(kafka.isReady()).isFalse();
            kafka.start();
            try (var admin = admin(kafka)) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
            }
        } finally {
            kafka.stop();
        }
        assertThat(kafka.isAlive()).isFalse();
    }

    private static Admin admin(Kafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
