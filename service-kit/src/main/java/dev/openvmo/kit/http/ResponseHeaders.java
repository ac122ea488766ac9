package dev.openvmo.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.export.Export;
import dev.openvmo.kit.page.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives answers their validators: ETag, 304, Cache-Control, and lists their next page and chosen fields. */
class ResponseHeaders {
    private static final String REVALIDATE = "private, no-cache";

    private final ObjectMapper mapper;
    private final Export export;

    ResponseHeaders(ObjectMapper mapper, Export export) {
        this.mapper = mapper;
        this.export = export;
    }

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (response.getStatus() >= 300 || !response.hasEntity()) {
            return;
        }
        var reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (response.getEntity() instanceof Page<?> page) {
            list(page, request, response);
        } else if (response.getEntity() instanceof Versioned view) {
            tag(response, EntityTags.of(view));
        }
        if (reading) {
            response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Accept, Accept-Encoding");
        }
        if (reading && isDocument(response)) {
            revalidate(request, response);
        }
    }

    private void revalidate(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (said(response, HttpHeaders.ETAG) == null) {
            var body = mapper.writeValueAsBytes(response.getEntity());
            tag(response, EntityTags.ofBody(body));
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
        if (said(response, HttpHeaders.CACHE_CONTROL) == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        }
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (known != null && EntityTags.matchesWeakly(known, said(response, HttpHeaders.ETAG))) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    private void list(Page<?> page, ContainerRequestContext request, ContainerResponseContext response) {
        if (page.nextCursor() != null && !export.whole()) {
            response.getHeaders().putSingle(HttpHeaders.LINK, NextLink.of(request.getUriInfo(), page.nextCursor()));
        }
        var said = request.getUriInfo().getQueryParameters().getFirst("fields");
        var fields = said == null ? List.<String>of() : List.of(said.split(","));
        var format = export.format();
        if (format.isPresent()) {
            response.setEntity(
                    export.file(format.get(), page, fields), null, format.get().type());
        } else if (!fields.isEmpty()) {
            response.setEntity(only(page, fields));
        }
    }

    private Page<?> only(Page<?> page, List<String> fields) {
        var items = page.items().stream()
                .map(item -> ((ObjectNode) mapper.valueToTree(item)).retain(fields))
                .toList();
        return new Page<>(items, page.nextCursor(), page.count());
    }

    private static void tag(ContainerResponseContext response, String tag) {
        if (said(response, HttpHeaders.ETAG) == null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
    }

    /** The header as it is now: the framework's own reader of single headers remembers what it saw first. */
    private static String said(ContainerResponseContext response, String header) {
        var value = response.getHeaders().getFirst(header);
        return value == null ? null : value.toString();
    }

    /** JSON made of an object of ours; streams and texts look after themselves. */
    private static boolean isDocument(ContainerResponseContext response) {
        var type = response.getMediaType();
        var json = type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
        var raw = Arrays.<Class<?>>asList(InputStream.class, StreamingOutput.class, CharSequence.class, byte[].class);
        return json && raw.stream().noneMatch(each -> each.isInstance(response.getEntity()));
    }
}
