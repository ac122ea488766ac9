package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.Problem;
import java.util.UUID;

/**
 * A fact, and where it belongs.
 *
 * @param fact what was told
 * @param id made of its natural key
 * @param serviceId the service it names, or that its repository tells; null where neither does
 * @param portfolioId the service's, or the one it is for; null where nothing tells that, which what is there already may
 * @param unplaced why there is no portfolio
 */
record Placed<F extends Fact>(F fact, UUID id, UUID serviceId, UUID portfolioId, Problem unplaced) {}
