package dev.openvmo.kit.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets unreadable URIs reach {@link RequestGuard}, which refuses them with a problem: the framework's own check answers with
 * an empty 400. It can only be switched off by a system property, read once when the HTTP layer is loaded; nothing of
 * ours runs earlier than this.
 */
public class OwnUriCheck implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
