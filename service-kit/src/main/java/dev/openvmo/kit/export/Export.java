package dev.openvmo.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A list that leaves as a file. Each page is read in a transaction of its own, as a caller would who follows the cursors: so
 * memory holds one, and whoever reads slowly holds no connection. With {@code limit} or {@code cursor} it is one page. A file
 * that cannot be read to its end breaks off, which its reader sees.
 */
@RequestScoped
public class Export {
    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final String PAGE = "1000";

    private final HttpHeaders headers;
    private final HttpServerRequest request;
    private final ObjectMapper mapper;
    private Class<?> view;
    private ListQuery query;
    private Callable<Object> page;
    private boolean whole;

    Export(HttpHeaders headers, HttpServerRequest request, ObjectMapper mapper) {
        this.headers = headers;
        this.request = request;
        this.mapper = mapper;
    }

    /** The first page of a list (or whatever else the method reads), by which others are read where a file is wanted. */
    public Object read(InvocationContext call, Callable<Object> once) throws Exception {
        query = query(call);
        if (query != null && format().isPresent()) {
            view = view(call);
            page = once;
            whole = query.limit == null && query.cursor == null;
            query.limit = whole ? PAGE : query.limit;
        }
        return once.call();
    }

    /** Whether all pages make one answer. */
    public boolean whole() {
        return whole;
    }

    /** The form that is wanted rather than JSON. */
    public Optional<ExportFormat> format() {
        return ExportFormat.asked(headers);
    }

    /** The file that begins with this page, of these fields (none named: all). */
    public StreamingOutput file(ExportFormat format, Page<?> first, List<String> fields) {
        var columns = CsvColumns.of(view, fields);
        Function<JsonNode, String> line =
                format == ExportFormat.CSV ? columns::row : item -> chosen((ObjectNode) item, fields) + "\n";
        return output -> {
            try {
                var text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
                if (format == ExportFormat.CSV) {
                    text.write(columns.header());
                }
                for (Page<?> some = first; some != null; some = after(some)) {
                    write(text, some, line);
                }
                text.flush();
            } catch (IOException | RuntimeException e) {
                if (!request.response().headWritten()) {
                    throw e;
                }
                if (!request.response().closed()) { // else its reader left
                    LOG.error("a list breaks off", e);
                    breakOff();
                }
            }
        };
    }

    /**
     * Returns when the connection is closed. Nothing may be answered before that: it would reach the reader now and then, and
     * finish the file as if it were whole.
     */
    private void breakOff() {
        request.connection().close().toCompletionStage().toCompletableFuture().join();
    }

    private void write(Writer text, Page<?> some, Function<JsonNode, String> line) throws IOException {
        for (var item : some.items()) {
            text.write(line.apply(mapper.valueToTree(item)));
        }
    }

    private static ObjectNode chosen(ObjectNode item, List<String> fields) {
        return fields.isEmpty() ? item : item.retain(fields);
    }

    private Page<?> after(Page<?> some) throws IOException {
        if (!whole || some.nextCursor() == null) {
            return null;
        }
        query.cursor = some.nextCursor();
        try {
            return (Page<?>) page.call();
        } catch (Exception e) {
            throw new IOException("a list could not be read to its end", e);
        }
    }

    private static ListQuery query(InvocationContext call) {
        return call.getParameters() == null
                ? null
                : Stream.of(call.getParameters())
                        .filter(ListQuery.class::isInstance)
                        .map(ListQuery.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    private static Class<?> view(InvocationContext call) {
        var answer = (ParameterizedType) call.getMethod().getGenericReturnType();
        return (Class<?>) answer.getActualTypeArguments()[0];
    }
}
