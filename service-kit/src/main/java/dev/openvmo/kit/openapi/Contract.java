package dev.openvmo.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Adds to the generated document everything that is true of every operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String ADMINISTRATOR = "administrator";

    private final Endpoints endpoints;

    public Contract(IndexView index) {
        endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        about(api);
        Reusable.into(api);
        var requests = new Requests(api);
        var responses = new Responses(api);
        var tags = new TreeSet<String>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    var endpoint = endpoints.at(method.name(), path);
                    describe(path, operation, endpoint, tags);
                    requests.complete(method.name(), path, operation, endpoint);
                    responses.complete(method.name(), path, operation, endpoint);
                }));
        name(api, tags);
        new Limits(api).set();
        new Examples(api).add();
        Unused.remove(api);
    }

    private static void about(OpenAPI api) {
        if (api.getInfo() == null) {
            api.setInfo(OASFactory.createInfo().title("OpenVMO").version("1"));
        }
        if (api.getInfo().getDescription() == null) {
            api.getInfo().setDescription("Steers an organisation's initiatives by the value they deliver.");
        }
        if (api.getInfo().getContact() == null) {
            api.getInfo().setContact(OASFactory.createContact().name("OpenVMO").url("https://openvmo.example"));
        }
        if (api.getServers() == null || api.getServers().isEmpty()) {
            api.addServer(OASFactory.createServer()
                    .url("https://openvmo.example")
                    .description("production: your own")
                    .addExtension("x-internal", false));
        }
        api.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER))));
        scheme(api, BEARER, "An API key (ovmo_…) or an access token as RFC 8725 wants it.");
        scheme(api, ADMINISTRATOR, "The same, of a caller who is an administrator of the organisation (RFC 8725).");
    }

    private static void scheme(OpenAPI api, String name, String description) {
        api.getComponents()
                .addSecurityScheme(
                        name,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(description));
    }

    private static void describe(String path, Operation operation, Endpoints.Endpoint endpoint, TreeSet<String> tags) {
        var scheme = path.contains("/admin/") ? ADMINISTRATOR : BEARER;
        operation.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(scheme))));
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            var segment = path.replaceFirst("^/v1/", "").replaceFirst("/.*$", "");
            operation.addTag(segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1));
        }
        tags.addAll(operation.getTags());
        var roles =
                endpoint.roles().isEmpty() ? "" : "Needs the role %s.".formatted(String.join(" or ", endpoint.roles()));
        var said = operation.getDescription() == null ? operation.getSummary() + "." : operation.getDescription();
        operation.setDescription((said + "\n\n" + roles).strip());
    }

    private static void name(OpenAPI api, TreeSet<String> tags) {
        var known = new TreeSet<String>();
        if (api.getTags() != null) {
            api.getTags().forEach(tag -> known.add(tag.getName()));
        }
        tags.stream()
                .filter(tag -> !known.contains(tag))
                .forEach(tag -> api.addTag(OASFactory.createTag().name(tag).description(tag)));
    }
}
