package dev.openvmo.kit.input;

/**
 * The lines of an NDJSON body as every reader counts them: from 1, blank ones too, each ended by CR, LF or both. UTF-8 has
 * these bytes in no other place, so that lines are found before anything is decoded.
 */
public final class Lines {
    private Lines() {}

    /** What becomes of one line. */
    public interface Reader {
        /** The line of this number is these bytes of the body. */
        void line(int number, int from, int length);
    }

    /** Hands over each line that is not blank. */
    public static void each(byte[] body, Reader reader) {
        int number = 0;
        for (int from = 0; from < body.length; ) {
            int end = end(body, from);
            number++;
            if (!isBlank(body, from, end)) {
                reader.line(number, from, end - from);
            }
            boolean both = end + 1 < body.length && body[end] == '\r' && body[end + 1] == '\n';
            from = end + (both ? 2 : 1);
        }
    }

    private static int end(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] != '\n' && body[at] != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte[] body, int from, int end) {
        int at = from;
        while (at < end && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        return at == end;
    }
}
