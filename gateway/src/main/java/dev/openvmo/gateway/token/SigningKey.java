package dev.openvmo.gateway.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A key that signs internal tokens from a moment on; it is published before, and for a while after its successor. */
record SigningKey(ECKey key, Instant createdAt, Instant signsFrom) {}
