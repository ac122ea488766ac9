import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ValueStreamsApi;
import org.openapitools.client.model.BatchItem;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.ValueStream;
import org.openapitools.client.model.ValueStreamKind;
import org.openapitools.client.model.ValueStreamRequest;
import org.openapitools.client.model.ValueStreamRequestPatch;

/** What a Java team writes against the client made by openapi-generator. */
class Client {
    private static final UUID STRANGERS = UUID.fromString("0198c1d2-7a3b-7c4d-8e5f-0123456789ab");

    private final ApiClient client = new ApiClient();
    private final ValueStreamsApi streams;
    private final UUID portfolio;

    private Client(String base, String key, String portfolio) {
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        this.streams = new ValueStreamsApi(client);
        this.portfolio = UUID.fromString(portfolio);
    }

    public static void main(String[] arguments) throws Exception {
        new Client(arguments[0], arguments[1], arguments[2]).run();
    }

    private interface Call {
        void run() throws ApiException;
    }

    private void run() throws Exception {
        var id = streams.createValueStream(request("Java one"), null).getId();

        var batch = streams.createValueStreams(
                List.of(request("Java two"), request("Lost").portfolioId(STRANGERS)), null, null, null);
        same(batch.getItems().stream().map(BatchItem::getStatus).toList(), List.of(201, 422));
        same(batch.getItems().get(1).getProblem().getType(), "/problems/unknown-reference");

        var filter = "portfolioId==%s;name==Java*".formatted(portfolio);
        var first = streams.listValueStreams(null, null, null, filter, 1, null, "name", null, null);
        var second = streams.listValueStreams(null, first.getNextCursor(), null, filter, 1, null, "name", null, null);
        var names = Stream.of(first, second)
                .flatMap(page -> page.getItems().stream())
                .map(ValueStream::getName)
                .toList();
        same(names, List.of("Java one", "Java two"));

        var read = streams.getValueStreamWithHttpInfo(id, null, null);
        var tag = read.getHeaders().get("etag").get(0);
        var patched = streams.patchValueStream(id, new ValueStreamRequestPatch().owner("Ada Field"), tag);
        same(patched.getOwner(), "Ada Field");

        var stale = refused(
                () -> streams.patchValueStream(id, new ValueStreamRequestPatch().owner("Grace Moor"), tag));
        same(stale.getType(), "/problems/precondition-failed");

        var unknown = refused(() -> streams.createValueStream(request("Nowhere").portfolioId(STRANGERS), null));
        same(unknown.getStatus(), 422);
        same(unknown.getErrors().get(0).getPointer(), "/portfolioId");
    }

    private ValueStreamRequest request(String name) {
        return new ValueStreamRequest().portfolioId(portfolio).name(name).kind(ValueStreamKind.OPERATIONAL);
    }

    private Problem refused(Call call) throws Exception {
        try {
            call.run();
        } catch (ApiException refusal) {
            return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        }
        throw new AssertionError("it was not refused");
    }

    private static void same(Object seen, Object expected) {
        if (!Objects.equals(seen, expected)) {
            throw new AssertionError("%s instead of %s".formatted(seen, expected));
        }
    }
}
