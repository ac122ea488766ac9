package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.correlation.Correlation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;

/** A record where it lies: which topic (of several that may have had the name), partition and position. */
record ConsumedRecord(
        String topic,
        Uuid topicId,
        int partition,
        long position,
        String key,
        Map<String, String> headers,
        byte[] payload) {

    /** Headers as text that PostgreSQL can keep; the last one of a name counts. */
    static Map<String, String> texts(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach(header -> texts.put(
                keepable(header.key()),
                header.value() == null ? "" : keepable(new String(header.value(), StandardCharsets.UTF_8))));
        return texts;
    }

    /** The text without what PostgreSQL cannot keep. */
    static String keepable(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** The text as part of one line of a log: somebody else wrote it. */
    static String printable(String text) {
        var line = String.valueOf(text).replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() > 500 ? line.substring(0, 500) + "…" : line;
    }

    /** The request that these are the consequence of, if it is one. */
    static Correlation cause(List<ConsumedRecord> arrivals) {
        var causes = arrivals.stream().map(ConsumedRecord::cause).distinct().toList();
        return causes.size() == 1 ? causes.get(0) : Correlation.NONE;
    }

    private Correlation cause() {
        return new Correlation(headers.get("ce_requestid"), headers.get("ce_traceparent"));
    }
}
