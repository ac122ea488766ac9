/**
 * What does the contract say? What signatures say, and what annotations add; nothing follows from a path, or from the
 * name of a field. Parts that are the same for every service are text: {@code META-INF/openapi.yaml}.
 *
 * <ul>
 *   <li>On the resource class {@code @Tag(name, description)}; on each method {@code @Operation(operationId, summary)}
 *       with an id that is verb and noun, and a description where the summary does not say it all. Who lacks one fails
 *       the build by name.
 *   <li>The body is {@code Input<R>} (merge patch for PATCH) or {@code Batch<R>} (array and NDJSON).
 *   <li>The answer is the return type: {@code V} is 200, {@code RestResponse<V>} 201 with its place (with PUT 200 too),
 *       of an {@code Accepted} 202; nothing is 204. {@code @APIResponse} says what a return type cannot.
 *   <li>A component of an answer is required unless it is {@code @Nullable} ({@code jakarta.annotation}): then it is left
 *       out. What callers send is required by its constraints.
 *   <li>Each component has {@code @Schema(description, examples)} and its limits. A view need not repeat what the request
 *       of the same operation says of the same field, nor what an interface says that asks for it (Versioned).
 * </ul>
 *
 * Added everywhere: refusals as problems, headers, {@code asOf}, {@code Idempotency-Key}, {@code If-Match},
 * {@code If-None-Match}, an example for every body, and {@code x-problems}: every
 * {@link dev.openvmo.kit.problem.ProblemType} of the service.
 */
package dev.openvmo.kit.openapi;
