package dev.openvmo.kit.endpoint;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a repeated request as it was answered the first time. */
class ReplayedMapper {
    @ServerExceptionMapper
    Response replay(Replayed replayed) {
        return replayed.response();
    }
}
