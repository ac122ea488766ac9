package dev.openvmo.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.openvmo.kit.security.TrustedKeys;
import jakarta.enterprise.context.ApplicationScoped;

/** The gateway believes its own tokens: the keys need not be fetched. */
@ApplicationScoped
class OwnKeys implements TrustedKeys {
    private final SigningKeys keys;

    OwnKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWKSource<SecurityContext> source() {
        return (selector, context) -> selector.select(keys.published());
    }
}
