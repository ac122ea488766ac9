package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.sources.Mapping.Traits;
import dev.openvmo.metrics.sources.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PagerDuty's webhooks v3: docs.pagerduty.com/developer, "Webhooks overview" and "Verifying signatures" (X-PagerDuty-Signature
 * holds, comma separated, {@code v1=} and the HMAC-SHA-256 of the body in hexadecimal digits, one for each live secret).
 */
final class Pagerduty implements Sender {
    private static final Set<String> OF_INCIDENTS =
            Set.of("incident.triggered", "incident.acknowledged", "incident.resolved", "incident.reopened");

    @Override
    public boolean proves(Envelope envelope, List<String> secrets, Instant now) {
        var said = List.of(envelope.header("X-PagerDuty-Signature").split(","));
        return secrets.stream()
                .map(secret -> "v1=" + Hmac.hex(secret, envelope.body()))
                .anyMatch(right -> said.stream().anyMatch(each -> Hmac.same(right, each.strip())));
    }

    @Override
    public String deliveryId(Envelope envelope, JsonNode body) {
        return body.at("/event/id").asText();
    }

    @Override
    public String event(Envelope envelope, JsonNode body) {
        return body.at("/event/event_type").asText();
    }

    @Override
    public Reading read(String event, Payload body, Source source) {
        if (!OF_INCIDENTS.contains(event)) {
            return Reading.nothing("events %s say nothing of when an incident began or ended", event);
        }
        var at = body.needTime("/event/occurred_at");
        var name = body.need("/event/data/service/summary", "/event/data/service/id");
        var services = Stream.of(body.text("/event/data/service/id"), name)
                .filter(Objects::nonNull)
                .toList();
        var meaning = source.meaning(new Traits(event, null, null, List.of(), services));
        return Reading.told(new IncidentFact(
                "pagerduty",
                body.need("/event/data/id"),
                Payload.revision(at),
                null,
                meaning.service() == null ? name : meaning.service(),
                InitiativeName.of(meaning.initiativeId()),
                meaning.environment(),
                body.needTime("/event/data/created_at"),
                null,
                "incident.resolved".equals(event) ? at : null,
                "incident.reopened".equals(event),
                null,
                body.first("/event/data/priority/summary", "/event/data/urgency")));
    }
}
