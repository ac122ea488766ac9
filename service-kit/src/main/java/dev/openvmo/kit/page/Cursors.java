package dev.openvmo.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals the place where a page ended, bound to the question it belongs to, and opens it again. */
@ApplicationScoped
public class Cursors {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;
    private static final int SEAL = 16;
    private static final int LONGEST = 4096;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Work work;
    private final Sql sql;
    private volatile byte[] key;

    Cursors(Work work, Sql sql) {
        this.work = work;
        this.sql = sql;
    }

    /** A cursor for the row with these key values; the question is anything that must be the same next time. */
    public String seal(String question, List<String> values) {
        try {
            var payload = JSON.writeValueAsBytes(values);
            var sealed = Arrays.copyOf(payload, payload.length + SEAL);
            System.arraycopy(sign(question, payload), 0, sealed, payload.length, SEAL);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key values in a cursor that was sealed here for this question; otherwise 400. */
    public List<String> open(String question, String cursor) {
        try {
            var sealed = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= SEAL) {
                throw foreign();
            }
            var payload = Arrays.copyOf(sealed, sealed.length - SEAL);
            var seal = Arrays.copyOfRange(sealed, payload.length, sealed.length);
            if (!MessageDigest.isEqual(seal, sign(question, payload))) {
                throw foreign();
            }
            return JSON.readValue(payload, TEXTS);
        } catch (IllegalArgumentException | IOException e) {
            throw foreign();
        }
    }

    static Problem foreign() {
        return Refused.parameter(
                "cursor", "is not a nextCursor of this list with the same filter, sort and other parameters");
    }

    private byte[] sign(String question, byte[] payload) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(), HMAC));
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made once per database, so that a cursor holds on every replica and after a restart. */
    byte[] key() {
        if (key == null) {
            key = work.asService(this::readOrMakeKey);
        }
        return key;
    }

    private byte[] readOrMakeKey() {
        var fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        sql.query("insert into public.secret (name, value) values ('cursor', :fresh) on conflict (name) do nothing")
                .with("fresh", fresh)
                .update();
        return sql.query("select value from public.secret where name = 'cursor'")
                .one(row -> row.bytes("value"));
    }
}
