package dev.openvmo.kit.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The schemas, headers and parameters that operations share. */
final class Parts {
    static final String ORIGIN = "Access-Control-Allow-Origin";

    private Parts() {}

    static void into(Components parts) {
        schemas(parts);
        headers(parts);
        parameters(parts);
    }

    private static Schema text(String pattern, int longest, Object example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .pattern(pattern)
                .maxLength(longest)
                .addExample(example);
    }

    private static void schemas(Components parts) {
        var violation = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One thing that is wrong with the input.")
                .addProperty("pointer", text("^(/.*)?$", 2000, "/name").description("JSON Pointer into the body"))
                .addProperty("code", text("^[a-z-]+$", 60, "required"))
                .addProperty("detail", text("^.*$", 2000, "must not be blank"));
        var status = OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
        status.minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599));
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A refusal (RFC 9457). The type's URI serves a page that explains it.")
                .addProperty("type", text("^/problems/[a-z-]+$", 100, "/problems/invalid-input"))
                .addProperty("title", text("^.*$", 200, "The input is well-formed but not valid"))
                .addProperty("status", status)
                .addProperty("detail", text("^[\\s\\S]*$", 4000, "/name must not be blank"))
                .addProperty("instance", text("^/.*$", 2048, "/v1/portfolios"))
                .addProperty("traceId", text("^[0-9a-f]{32}$", 32, "4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(1000)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
        parts.addSchema("Violation", violation).addSchema("Problem", problem);
    }

    private static void headers(Components parts) {
        header(
                parts,
                "XRequestId",
                "The request's name in logs and events.",
                text("^[A-Za-z0-9._:=+/@-]+$", 128, "ci-4711"));
        header(
                parts,
                ORIGIN,
                "Set for the origins the organisation allows.",
                text("^https?://.*$", 300, "https://ui.example"));
        header(parts, "ETag", "The version of this representation.", text("^\"[^\"]*\"$", 64, "\"3\""));
        header(
                parts,
                "Location",
                "Where it is.",
                text("^/.*$", 2048, "/v1/portfolios/0198c1d2-7a3b-7c4d-8e5f-0123456789ab"));
        header(
                parts,
                "Link",
                "The next page.",
                text("^<.*>; rel=\"next\"$", 8192, "</v1/portfolios?cursor=abc>; rel=\"next\""));
        header(parts, "RetryAfter", "Seconds until it may succeed.", text("^[0-9]+$", 10, "1"));
        header(parts, "WwwAuthenticate", "What credential is needed.", text("^Bearer.*$", 200, "Bearer"));
        header(
                parts,
                "RateLimitPolicy",
                "What is agreed (IETF draft).",
                text("^[\\s\\S]*$", 200, "\"caller\";q=1000;w=60"));
        header(
                parts,
                "RateLimit",
                "What is left of it (IETF draft).",
                text("^[\\s\\S]*$", 200, "\"caller\";r=998;t=30"));
    }

    private static void header(Components parts, String name, String description, Schema schema) {
        parts.addHeader(name, OASFactory.createHeader().description(description).schema(schema));
    }

    private static void parameters(Components parts) {
        parameter(parts, "AsOf", "asOf", Parameter.In.QUERY, "Read it as it was known at this moment.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .format("date-time")
                        .maxLength(40)
                        .addExample("2026-03-31T00:00:00Z"));
        parameter(
                        parts,
                        "IdempotencyKey",
                        "Idempotency-Key",
                        Parameter.In.HEADER,
                        "The same key again, within 24 hours, gives the same answer and writes once.")
                .schema(text("^[ -~]+$", 255, "8e03978e-40d5-43e8-bc93-6894a57f9324"));
        parameter(parts, "IfMatch", "If-Match", Parameter.In.HEADER, "The ETag last read: 412 if it was changed since.")
                .schema(text("^[ -~]+$", 255, "\"3\""));
        parameter(
                        parts,
                        "IfNoneMatch",
                        "If-None-Match",
                        Parameter.In.HEADER,
                        "The ETag last read: 304 if it is unchanged.")
                .schema(text("^[ -~]+$", 255, "\"3\""));
        parameter(parts, "Atomic", "atomic", Parameter.In.QUERY, "For many items: all or nothing.")
                .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN).defaultValue(false));
    }

    private static Parameter parameter(Components parts, String id, String name, Parameter.In in, String description) {
        var parameter = OASFactory.createParameter().name(name).in(in).description(description);
        parts.addParameter(id, parameter);
        return parameter;
    }
}
