package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Files that are sent to be imported. */
final class Uploads {
    private Uploads() {}

    /** Posts the file and answers the operation once it has ended well; parameters begin with the mapping. */
    static JsonNode imported(Api api, String parameters, byte[] csv) {
        var operation = api.send(
                        "POST",
                        "/v1/imports?mapping=" + parameters,
                        csv,
                        request -> request.setHeader("Content-Type", "text/csv"))
                .expect(202)
                .header("Location");
        await().atMost(Patience.LIMIT).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(api.get(operation).expect(200).json().get("status").asText()));
        var ended = api.get(operation).expect(200).json();
        assertThat(ended.get("status").asText()).as("%s", ended).isEqualTo("SUCCEEDED");
        return ended;
    }
}
