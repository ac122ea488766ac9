package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.http.EntityTags;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Transactions;
import dev.openvmo.kit.store.Work;
import dev.openvmo.metrics.sources.KnownSources;
import dev.openvmo.metrics.sources.Source;
import dev.openvmo.metrics.sources.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Takes deliveries in: who does not prove to be the source's sender hears nothing but that; what is proved is kept and
 * answered before anybody processes it. What means nothing here, and what is no JSON, is accepted all the same: none of the
 * senders would do better another time, and GitLab switches off who refuses.
 */
@ApplicationScoped
class Reception {
    private static final int LONGEST_ID = 200;

    private final KnownSources sources;
    private final Deliveries deliveries;
    private final Work work;
    private final Transactions transactions;
    private final Clock clock;
    private final Signal waiting = new Signal();

    Reception(KnownSources sources, Deliveries deliveries, Work work, Transactions transactions, Clock clock) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Wakes whoever processes what this process has taken in. */
    Signal waiting() {
        return waiting;
    }

    /** Keeps what is proved: 401 otherwise, whatever is wrong. */
    ReceivedView receive(SourceKind kind, UUID sourceId, Envelope envelope) {
        return work.asService(() -> {
            var sender = Sender.of(kind);
            var source = sources.signing(kind, sourceId)
                    .filter(known -> sender.proves(envelope, known.secrets(), clock.instant()))
                    .orElseThrow(Reception::unproved)
                    .source();
            return keep(sender, source, envelope);
        });
    }

    private ReceivedView keep(Sender sender, Source source, Envelope envelope) {
        var document = sender.document(envelope);
        var body = parsed(document);
        var event = cut(sender.event(envelope, body));
        var ignored = body.isMissingNode() ? "it is no JSON document" : nothing(sender, event, body, source);
        var kept = deliveries.keep(source, id(sender, envelope, body), event, ignored, document);
        if (kept.state() == DeliveryState.RECEIVED) {
            transactions.afterCommit(waiting::raise);
        }
        return new ReceivedView(
                kept.id(),
                "/v1/intake-sources/%s/deliveries/%s".formatted(source.id(), kept.id()),
                kept.duplicate(),
                ignored);
    }

    private static JsonNode parsed(byte[] document) {
        try {
            return StrictJson.read(document, () -> {});
        } catch (Problem malformed) {
            return MissingNode.getInstance();
        }
    }

    private static String nothing(Sender sender, String event, JsonNode body, Source source) {
        return Readings.of(sender, event, body, source) instanceof Reading.Nothing nothing ? nothing.why() : null;
    }

    /** The sender's own, or what stands for it: the same bytes are the same delivery. */
    private static String id(Sender sender, Envelope envelope, JsonNode body) {
        var said = sender.deliveryId(envelope, body);
        return said.isEmpty() || said.length() > LONGEST_ID
                ? "sha256:" + HexFormat.of().formatHex(EntityTags.sha256().digest(envelope.body()))
                : said;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_ID ? text.substring(0, LONGEST_ID) : text;
    }

    private static Problem unproved() {
        return Problem.of(KitProblem.UNAUTHENTICATED, "no source of this id has a secret that this is signed with")
                .header("WWW-Authenticate", "Signature realm=\"openvmo\"");
    }
}
