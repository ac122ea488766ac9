package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.metrics.sources.SourceKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/intake/github}, {@code gitlab} and {@code pagerduty}: without a credential, proved by what they sign. */
@Path("/v1/intake")
@Endpoint
@Tag(name = "Intake")
class IntakeResource {
    private final Reception reception;

    IntakeResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    @Path("/github/{sourceId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "receiveFromGithub",
            summary = "Receive a delivery of GitHub",
            description =
                    "Proved by X-Hub-Signature-256. Of deployment_status, workflow_run, release, pull_request and issues; others are"
                            + " accepted and ignored. Answered before it is processed: the receipt says what became of it.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "202",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceivedView.class)))
    public RestResponse<ReceivedView> github(
            @PathParam("sourceId") UUID sourceId, @Context HttpHeaders headers, byte[] body) {
        return receive(SourceKind.GITHUB, sourceId, headers, body);
    }

    @POST
    @Path("/gitlab/{sourceId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "receiveFromGitlab",
            summary = "Receive a delivery of GitLab",
            description =
                    "Proved by webhook-signature (Standard Webhooks), or by X-Gitlab-Token. Of deployment, pipeline, merge_request,"
                            + " issue and work_item; others are accepted and ignored. Answered before it is processed: the receipt"
                            + " says what became of it.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "202",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceivedView.class)))
    public RestResponse<ReceivedView> gitlab(
            @PathParam("sourceId") UUID sourceId, @Context HttpHeaders headers, byte[] body) {
        return receive(SourceKind.GITLAB, sourceId, headers, body);
    }

    @POST
    @Path("/pagerduty/{sourceId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "receiveFromPagerduty",
            summary = "Receive a delivery of PagerDuty (webhooks v3)",
            description =
                    "Proved by X-PagerDuty-Signature. Of incident.triggered, acknowledged, resolved and reopened; others are accepted"
                            + " and ignored. Answered before it is processed: the receipt says what became of it.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "202",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceivedView.class)))
    public RestResponse<ReceivedView> pagerduty(
            @PathParam("sourceId") UUID sourceId, @Context HttpHeaders headers, byte[] body) {
        return receive(SourceKind.PAGERDUTY, sourceId, headers, body);
    }

    private RestResponse<ReceivedView> receive(SourceKind kind, UUID sourceId, HttpHeaders headers, byte[] body) {
        var received = reception.receive(kind, sourceId, new Envelope(headers::getHeaderString, body));
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, received)
                .header(HttpHeaders.LOCATION, received.receipt())
                .build();
    }
}
