/**
 * What does the contract say? One filter adds to the document what is the same for every operation, so that a feature
 * writes only what is its own:
 *
 * <ul>
 *   <li>on the resource class {@code @Tag(name, description)};
 *   <li>on each method {@code @Operation(operationId, summary)}, and a description where the summary does not say it all;
 *   <li>on records {@code @Schema(name)} if the class name is not what the world should read, {@code @Schema(examples)}
 *       on components (or one JSON example on the record), and {@code @Size}, {@code @Min}, {@code @Max},
 *       {@code @NotNull} as it means them: they become limits and required fields;
 *   <li>{@code @Parameter(description, example)} on query parameters that are not the kit's;
 *   <li>{@code @APIResponse} only for answers that cannot be guessed: 202, another media type, a POST that creates
 *       nothing. A POST that returns {@code Response} is taken to create what {@code GET …/{id}} of the same class shows.
 * </ul>
 *
 * The filter adds: {@code Input<T>} as T's schema (merge patch for PATCH, arrays and NDJSON where many are taken), all
 * refusals as problems, the headers of every answer, {@code asOf}, {@code Idempotency-Key}, {@code If-Match},
 * {@code If-None-Match}, the security scheme, limits on whatever has none, an example for every body, and
 * {@code x-problems}: every {@link dev.openvmo.kit.problem.ProblemType} of the service.
 */
package dev.openvmo.kit.openapi;
