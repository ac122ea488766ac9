package dev.openvmo.kit.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class TokensTest {
    @Test
    void aGoodTokenComesIn() {
        var answer = As.admin().get("/v1/notes");

        answer.then().statusCode(200);
    }

    @Test
    void withoutACredentialNothingAnswersNotEvenWhatDoesNotExist() {
        for (var path : List.of("/v1/notes", "/v1/nothing", "/", "/q/health", "/openapi")) {
            As.nobody()
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("/problems/unauthenticated"))
                    .body("title", notNullValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> eachBadTokenIsRefused() throws Exception {
        return Map.of(
                        "an API key", "ovmo_0123456789",
                        "nonsense", "a.b.c",
                        "a key nobody trusts", Tokens.signed(Tokens.newKey(), same()),
                        "an expired one", Tokens.signed(c -> c.expirationTime(at(-60))),
                        "one that lasts too long", Tokens.signed(c -> c.expirationTime(at(3600))),
                        "one without end", Tokens.signed(c -> c.expirationTime(null)),
                        "another issuer", Tokens.signed(c -> c.issuer("somebody")),
                        "another audience", Tokens.signed(c -> c.audience("elsewhere")),
                        "unsigned", unsigned(),
                        "signed with a shared secret", hs256())
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> refused(each.getValue())));
    }

    @Test
    void grantsThatCannotBeReadAreRefused() {
        var malformed =
                Tokens.signed(c -> c.claim("grants", List.of(Map.of("role", "viewer", "portfolio", "no uuid"))));

        refused(malformed);
        refused(Tokens.signed(c -> c.claim("grants", "admin")));
        refused(Tokens.signed(c -> c.claim("grants", null)));
    }

    @Test
    void anUnknownRoleGivesNothing() {
        var token = Tokens.signed(c -> c.claim("grants", List.of(Map.of("role", "root", "portfolio", "*"))));

        As.token(token).get("/v1/notes").then().statusCode(403);
    }

    private static void refused(String token) {
        As.token(token)
                .get("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> same() {
        return claims -> claims;
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String unsigned() {
        var good = Tokens.admin().split("\\.");
        var header = """
                {"alg":"none","typ":"at+jwt"}""";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + good[1] + ".";
    }

    private static String hs256() throws Exception {
        var good = SignedJWT.parse(Tokens.admin());
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(good.getHeader().getKeyID())
                .build();
        var token = new SignedJWT(header, good.getJWTClaimsSet());
        token.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        return token.serialize();
    }
}
