package dev.openvmo.kit.link;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer to a link says to whoever stands between. */
class LinkHeaders {
    @ByLink
    @ServerResponseFilter
    public void keepToYourself(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
    }
}
