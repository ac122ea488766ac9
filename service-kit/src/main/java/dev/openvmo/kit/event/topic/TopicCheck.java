package dev.openvmo.kit.event.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** One look at the broker: creates what is missing and says of the rest whether it is as it must be. */
final class TopicCheck {

    private final Admin admin;

    TopicCheck(Admin admin) {
        this.admin = admin;
    }

    /** What there is of these topics. */
    Map<String, TopicDescription> describe(Collection<String> names) throws InterruptedException, ExecutionException {
        var found = new HashMap<String, TopicDescription>();
        for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    /** The topics' ids, which tell a topic from a later one of the same name. */
    static Map<String, Uuid> ids(Map<String, TopicDescription> topics) {
        return topics.values().stream().collect(Collectors.toMap(TopicDescription::name, TopicDescription::topicId));
    }

    void create(Collection<TopicSpec> missing) throws InterruptedException, ExecutionException {
        var created = admin.createTopics(missing.stream().map(TopicSpec::create).toList());
        for (var topic : created.values().values()) {
            try {
                topic.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** The difference of each topic that is not what it must be. */
    Map<String, String> differences(Collection<TopicSpec> specs, Map<String, TopicDescription> found)
            throws InterruptedException, ExecutionException {
        var resources = specs.stream()
                .collect(Collectors.toMap(s -> s, s -> new ConfigResource(ConfigResource.Type.TOPIC, s.name())));
        var configs = admin.describeConfigs(resources.values()).all().get();
        var differences = new HashMap<String, String>();
        resources.forEach((spec, resource) -> spec.difference(found.get(spec.name()), configs.get(resource))
                .ifPresent(difference -> differences.put(spec.name(), difference)));
        return differences;
    }
}
