package dev.openvmo.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that is alone: KRaft, one copy of everything, quick to start and to come back. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                data.toString()));
        // one node: every internal topic has one copy
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.num.partitions", "6"));
        // topics are created by the services that own them; a group of one need not wait for others
        settings.put("log.cleaner.backoff.ms", "3000"); // what may be compacted is compacted soon
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "12",
                "group.initial.rebalance.delay.ms", "0",
                // a broker that was killed is taken back when its former session has ended
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.segment.bytes", "134217728",
                "log.index.size.max.bytes", "1048576",
                "controlled.shutdown.enable", "false"));
        return settings;
    }
}
