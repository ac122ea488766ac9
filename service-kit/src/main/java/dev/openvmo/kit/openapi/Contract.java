package dev.openvmo.kit.openapi;

import dev.openvmo.kit.page.Page;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Adds to the generated document what signatures and annotations say; fails the build naming what says too little. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final DotName PAGE = DotName.createSimple(Page.class);

    private final IndexView index;
    private final Map<String, Endpoint> endpoints;

    public Contract(IndexView index) {
        this.index = index;
        this.endpoints = Endpoint.in(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        refuse(unnamed(api));
        Scalars.settle(api);
        var requests = new Requests(api, index);
        var responses = new Responses();
        each(api, (method, operation) -> {
            describe(operation, endpoint(operation));
            requests.complete(method, operation, endpoint(operation));
        });
        each(api, (method, operation) -> responses.complete(api, method, operation, endpoint(operation)));
        Schemas.removeUnused(api);
        new Records(index).complete(api);
        each(api, (method, operation) -> complete(api, operation, endpoint(operation)));
        Requests.tellDefaults(api);
        new ListFields().describe(api);
        Responses.shared(api);
        Scalars.settle(api);
        refuse(Gaps.in(api));
        var examples = new Examples(api);
        each(api, (method, operation) -> examples.add(operation));
    }

    private Endpoint endpoint(Operation operation) {
        return endpoints.get(operation.getOperationId());
    }

    private static void each(OpenAPI api, BiConsumer<HttpMethod, Operation> act) {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .forEach(act));
    }

    private Set<String> unnamed(OpenAPI api) {
        var faults = new TreeSet<String>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (endpoint(operation) == null) {
                        faults.add("%s %s: no operationId".formatted(method, path));
                    } else if (operation.getSummary() == null || operation.getTags() == null) {
                        faults.add(endpoint(operation).name() + ": no summary, or no tag");
                    } else if (endpoint(operation).bare()) {
                        faults.add(endpoint(operation).name() + ": a Response without @APIResponse");
                    }
                }));
        return faults;
    }

    private static void refuse(Set<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The contract lacks\n  " + String.join("\n  ", faults));
        }
    }

    private static void describe(Operation operation, Endpoint endpoint) {
        var said = operation.getDescription() == null ? operation.getSummary() + "." : operation.getDescription();
        operation.setDescription(
                endpoint.roles().isEmpty()
                        ? said
                        : "%s\n\nNeeds the role %s.".formatted(said, String.join(" or ", endpoint.roles())));
    }

    private void complete(OpenAPI api, Operation operation, Endpoint endpoint) {
        var answer = Responses.success(operation);
        if (answer == null || endpoint.answer().isEmpty()) {
            return;
        }
        if (endpoint.answer().get().name().equals(PAGE)) {
            var page = Schemas.target(api, answer);
            Schemas.require(page, "items");
            var item = Schemas.name(page.getProperties().get("items").getItems());
            if (!Schemas.name(answer).equals(item + "Page")) {
                Schemas.rename(api, Schemas.name(answer), item + "Page");
            }
        }
        if (Requests.one(operation) != null) {
            Representations.complete(api, answer, Requests.one(operation));
        }
    }
}
