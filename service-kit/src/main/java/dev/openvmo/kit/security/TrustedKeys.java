package dev.openvmo.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** The public keys whose tokens are believed. A bean of one's own replaces the fetching of them (the gateway holds its own). */
public interface TrustedKeys {
    /** Where a token's key id is looked up. */
    JWKSource<SecurityContext> source();
}
