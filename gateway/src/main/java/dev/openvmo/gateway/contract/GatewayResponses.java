package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the door may answer to any operation, whatever its service says of itself. */
final class GatewayResponses {
    private static final String REFUSED = "#/components/responses/Refused";
    private static final List<String> ALWAYS = List.of("405", "414", "431", "502", "504");
    private static final List<String> TO_BODIES = List.of("408", "413", "417");

    private GatewayResponses() {}

    /** Documents them at every operation that does not. */
    static void into(ObjectNode contract) {
        if (contract.at(REFUSED.substring(1)).isMissingNode()) {
            return;
        }
        for (var path : contract.path("paths")) {
            for (var operation : path) {
                if (operation.path("responses") instanceof ObjectNode responses) {
                    add(responses, ALWAYS);
                    if (operation.has("requestBody")) {
                        add(responses, TO_BODIES);
                    }
                }
            }
        }
    }

    private static void add(ObjectNode responses, List<String> statuses) {
        for (var status : statuses) {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", REFUSED);
            }
        }
    }
}
