package dev.openvmo.kit.input;

import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;

/** What every body passes before anybody reads it: unpacked (415, 400) and measured (413, 503). */
@Provider
@Priority(Priorities.ENTITY_CODER)
class BodyInterceptor implements ReaderInterceptor {
    private final BodyMemory memory;

    BodyInterceptor(BodyMemory memory) {
        this.memory = memory;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var wire = new Measured(context.getInputStream(), count -> {});
        try (var unpacked = unpacked(context, wire)) {
            context.setInputStream(new Measured(unpacked, memory::bytes));
            return context.proceed();
        } catch (RuntimeException refused) {
            wire.readOn();
            throw refused;
        }
    }

    private static InputStream unpacked(ReaderInterceptorContext context, InputStream body) throws IOException {
        var coding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
            throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE, "a body is packed with gzip or not at all")
                    .header(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        try {
            return new GZIPInputStream(body);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    private static Problem incomplete() {
        return Problem.of(
                KitProblem.MALFORMED_REQUEST, "the body ended before it was complete, or is not packed as it says");
    }

    /** A stream of at most 16 MiB, of which each piece is told. */
    private static final class Measured extends FilterInputStream {
        private final IntConsumer listener;
        private int count;

        Measured(InputStream body, IntConsumer listener) {
            super(body);
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                var read = super.read(bytes, from, length);
                count += Math.max(0, read);
                if (count > BodyLimits.BYTES) {
                    throw Problem.tooLarge(BodyLimits.BYTES, "bytes").header("Connection", "close");
                }
                listener.accept(Math.max(0, read));
                return read;
            } catch (IOException e) {
                throw incomplete();
            }
        }

        /** Who still sends hears no answer, and the gateway would take the broken connection for a broken service. */
        void readOn() {
            try {
                if (count > 0) { // otherwise nobody has asked for the body yet (Expect: 100-continue)
                    super.skip(BodyLimits.BYTES);
                }
            } catch (IOException gone) {
                // nobody is there to hear
            }
        }

        /** Whoever opened what is below closes it: the rest may still be to be skipped. */
        @Override
        public void close() {}
    }
}
