package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.gateway.proxy.ServiceQueries;
import dev.openvmo.gateway.routing.Routes;
import dev.openvmo.gateway.token.Tokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The one OpenAPI document: our own and the last good one of each service, asked for in the background. */
@ApplicationScoped
class Contract {
    private static final Logger LOG = Logger.getLogger(Contract.class);
    private static final long SOON_MILLIS = 1_000;
    private static final long LATER_MILLIS = 30_000;

    private final OpenApiDocumentService own;
    private final ObjectMapper mapper;
    private final Routes routes;
    private final ServiceQueries questions;
    private final Tokens tokens;
    private final Vertx vertx;
    private final Map<String, JsonNode> fetched = new ConcurrentHashMap<>();
    private final String introduction = introduction();
    private volatile Published published;
    private volatile boolean stopped;

    Contract(
            OpenApiDocumentService own,
            ObjectMapper mapper,
            Routes routes,
            ServiceQueries questions,
            Tokens tokens,
            Vertx vertx) {
        this.own = own;
        this.mapper = mapper;
        this.routes = routes;
        this.questions = questions;
        this.tokens = tokens;
        this.vertx = vertx;
    }

    /** The merged document, as text and as a tree. */
    record Published(ObjectNode tree, Buffer text) {}

    void start(@Observes @Priority(3000) StartupEvent event) {
        publish();
        routes.services().keySet().forEach(this::refresh);
    }

    Published published() {
        return published;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void refresh(String service) {
        if (stopped) {
            return;
        }
        fetch(service)
                .onFailure(failure -> LOG.debugf(failure, "the contract of %s cannot be had yet", service))
                .onComplete(done -> vertx.setTimer(
                        fetched.containsKey(service) ? LATER_MILLIS : SOON_MILLIS, later -> refresh(service)));
    }

    private Future<Void> fetch(String service) {
        return questions
                .ask(service, "/openapi?format=json", tokens.ofGateway())
                .compose(answer -> vertx.executeBlocking(() -> {
                    take(service, mapper.readTree(answer.getBytes()));
                    return null;
                }));
    }

    private void take(String service, JsonNode document) {
        if (document.path("paths").isObject() && !document.equals(fetched.put(service, document))) {
            publish();
            LOG.infof("the contract of %s is merged", service);
        }
    }

    private synchronized void publish() {
        try {
            var bytes = own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
            var merged = new MergedOpenApi((ObjectNode) mapper.readTree(bytes));
            new TreeMap<>(fetched).forEach(merged::and);
            GatewayResponses.into(merged.document());
            merged.document().withObject("/info").put("description", introduction);
            merged.document()
                    .putArray("servers")
                    .addObject()
                    .put("url", "/")
                    .put("description", "The environment that served this document: local, staging or production")
                    .put("x-internal", false);
            published = new Published(merged.document(), text(merged.document()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("our own contract cannot be read", unreadable);
        }
    }

    /** What a reader of the document sees first: how to use all of it. */
    private static String introduction() {
        try (var text = Contract.class.getResourceAsStream("/contract/introduction.md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Buffer text(ObjectNode tree) throws JsonProcessingException {
        return Buffer.buffer(mapper.writeValueAsBytes(tree));
    }
}
