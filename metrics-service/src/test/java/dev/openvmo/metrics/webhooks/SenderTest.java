package dev.openvmo.metrics.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.metrics.sources.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who proves to be a sender, and what it calls its deliveries. */
class SenderTest {
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);

    private static boolean proves(SourceKind kind, byte[] body, Map<String, String> headers, String... secrets) {
        return Sender.of(kind).proves(new Envelope(headers::get, body), List.of(secrets), NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** docs.github.com, "Validating webhook deliveries", section "Testing the webhook payload validation". */
    @Test
    void githubsPublishedExampleHolds() {
        var signed = Map.of(
                "X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");

        assertThat(proves(SourceKind.GITHUB, bytes("Hello, World!"), signed, "It's a Secret to Everybody"))
                .isTrue();
        assertThat(proves(SourceKind.GITHUB, bytes("Hello, World!"), signed, "another", "It's a Secret to Everybody"))
                .as("either of two live secrets")
                .isTrue();
        assertThat(proves(SourceKind.GITHUB, bytes("Hello, World?"), signed, "It's a Secret to Everybody"))
                .isFalse();
        assertThat(proves(SourceKind.GITHUB, bytes("Hello, World!"), Map.of(), "It's a Secret to Everybody"))
                .isFalse();
        assertThat(proves(SourceKind.GITHUB, bytes("Hello, World!"), signed)).isFalse();
    }

    /** The example of the Standard Webhooks reference libraries' own tests. */
    @Test
    void theExampleOfStandardWebhooksHolds() {
        var body = bytes("{\"test\": 2432232314}");
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

        assertThat(proves(SourceKind.GITLAB, body, standard("1614265330", signature), secret))
                .isTrue();
        assertThat(proves(SourceKind.GITLAB, body, standard("1614265330", "v1,bm8= v1a,eA== " + signature), secret))
                .as("one of several")
                .isTrue();
        assertThat(proves(
                        SourceKind.GITLAB, bytes("{\"test\": 2432232315}"), standard("1614265330", signature), secret))
                .isFalse();
        assertThat(proves(SourceKind.GITLAB, body, standard("1614265331", signature), secret))
                .as("the time is signed, too")
                .isFalse();
    }

    @Test
    void aSignatureOfMoreThanFiveMinutesAgoOrAheadIsNone() {
        for (var seconds : List.of(-301L, -300L, 0L, 300L, 301L)) {
            var at = NOW.plusSeconds(seconds).getEpochSecond();
            var signature = "v1,"
                    + java.util.Base64.getEncoder()
                            .encodeToString(Hmac.of(bytes("a secret of sixteen"), bytes("msg." + at + ".{}")));
            assertThat(proves(
                            SourceKind.GITLAB,
                            bytes("{}"),
                            Map.of("webhook-id", "msg", "webhook-timestamp", "" + at, "webhook-signature", signature),
                            "a secret of sixteen"))
                    .as("%s s", seconds)
                    .isEqualTo(Math.abs(seconds) <= 300);
        }
    }

    @Test
    void gitlabsTokenIsTheSecretItself() {
        assertThat(proves(
                        SourceKind.GITLAB,
                        bytes("{}"),
                        Map.of("X-Gitlab-Token", "sixteen-or-more-x"),
                        "sixteen-or-more-x"))
                .isTrue();
        assertThat(proves(
                        SourceKind.GITLAB,
                        bytes("{}"),
                        Map.of("X-Gitlab-Token", "sixteen-or-more-y"),
                        "sixteen-or-more-x"))
                .isFalse();
        assertThat(proves(SourceKind.GITLAB, bytes("{}"), Map.of(), "sixteen-or-more-x"))
                .isFalse();
    }

    @Test
    void pagerdutySendsASignatureForEachOfItsSecrets() {
        var body = bytes("{\"event\":{}}");
        var ours = "v1=" + Hmac.hex("ours-of-sixteen-x", body);
        var theirs = "v1=" + Hmac.hex("theirs-of-sixteen", body);

        assertThat(proves(
                        SourceKind.PAGERDUTY,
                        body,
                        Map.of("X-PagerDuty-Signature", theirs + ", " + ours),
                        "ours-of-sixteen-x"))
                .isTrue();
        assertThat(proves(SourceKind.PAGERDUTY, body, Map.of("X-PagerDuty-Signature", theirs), "ours-of-sixteen-x"))
                .isFalse();
    }

    @Property
    void oneChangedByteIsNotTheirs(
            @ForAll @Size(min = 1, max = 300) byte[] body, @ForAll int where, @ForAll byte change) {
        var changed = body.clone();
        var place = Math.floorMod(where, body.length);
        changed[place] ^= change == 0 ? 1 : change;
        var signature = Hmac.hex("a secret of sixteen", body);

        assertThat(proves(
                        SourceKind.GITHUB,
                        changed,
                        Map.of("X-Hub-Signature-256", "sha256=" + signature),
                        "a secret of sixteen"))
                .isFalse();
        assertThat(proves(
                        SourceKind.PAGERDUTY,
                        changed,
                        Map.of("X-PagerDuty-Signature", "v1=" + signature),
                        "a secret of sixteen"))
                .isFalse();
    }

    @Test
    void aDeliveryIsCalledWhatItsSenderCallsItWhenItSendsItAgain() {
        var body = StrictJson.read(bytes("{\"event\":{\"id\":\"01BZ\"}}"), () -> {});

        assertThat(id(SourceKind.GITHUB, Map.of("X-GitHub-Delivery", "72d3"), body))
                .isEqualTo("72d3");
        assertThat(id(SourceKind.GITLAB, Map.of("Idempotency-Key", "i", "X-Gitlab-Event-UUID", "u"), body))
                .isEqualTo("i");
        assertThat(id(SourceKind.GITLAB, Map.of("X-Gitlab-Event-UUID", "u"), body))
                .isEqualTo("u");
        assertThat(id(SourceKind.PAGERDUTY, Map.of(), body)).isEqualTo("01BZ");
    }

    private static String id(
            SourceKind kind, Map<String, String> headers, com.fasterxml.jackson.databind.JsonNode body) {
        return Sender.of(kind).deliveryId(new Envelope(headers::get, new byte[0]), body);
    }

    private static Map<String, String> standard(String time, String signature) {
        return Map.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                time,
                "webhook-signature",
                signature);
    }
}
