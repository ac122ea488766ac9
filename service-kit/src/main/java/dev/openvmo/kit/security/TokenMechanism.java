package dev.openvmo.kit.security;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemAnswers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** {@code Authorization: Bearer <internal token>}, the only credential a service knows. */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(TokenMechanism.class);
    private static final String BEARER = "bearer ";
    private static final String UNDECIDED = "openvmo.keys-away";
    private static final String REFUSED = "openvmo.token-refused";
    private static final int LONGEST = 16 * 1024;

    private final VerifiedTokens tokens;
    private final ProblemAnswers answers;

    TokenMechanism(VerifiedTokens tokens, ProblemAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        var token = header.substring(BEARER.length()).trim();
        if (token.indexOf('.') < 0) {
            return Uni.createFrom().nullItem(); // not a token of ours: an API key, which only the gateway knows
        }
        var known = tokens.known(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .item(() -> verify(token, context))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private SecurityIdentity verify(String token, RoutingContext context) {
        try {
            if (token.length() > LONGEST) {
                throw new TokenVerifier.Refused("it is too long");
            }
            return tokens.verify(token);
        } catch (TokenVerifier.Undecided e) {
            LOG.warnf("the keys to verify tokens cannot be had: %s", e.getMessage());
            context.put(UNDECIDED, true);
            throw new AuthenticationFailedException();
        } catch (TokenVerifier.Refused e) {
            LOG.debugf("a token was refused: %s", e.getMessage());
            context.put(REFUSED, true);
            throw new AuthenticationFailedException();
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge(context)));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        answers.write(context, context.get(UNDECIDED) != null ? undecided() : unauthenticated(context));
        return Uni.createFrom().item(true);
    }

    private static Problem undecided() {
        return Problem.of(KitProblem.UNAVAILABLE, "credentials cannot be verified at the moment")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Problem unauthenticated(RoutingContext context) {
        return Problem.of(KitProblem.UNAUTHENTICATED, "send Authorization: Bearer with a valid credential")
                .header("WWW-Authenticate", challenge(context));
    }

    private static String challenge(RoutingContext context) {
        return context.get(REFUSED) != null
                ? "Bearer realm=\"openvmo\", error=\"invalid_token\""
                : "Bearer realm=\"openvmo\"";
    }
}
