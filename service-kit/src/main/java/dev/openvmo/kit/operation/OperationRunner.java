package dev.openvmo.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Does one kind of operation. A bean; called outside any transaction; started again when its process was killed. */
public interface OperationRunner {
    /** Answered by {@link #run}: it waits for somebody else, holds no thread meanwhile, and is run again in a moment. */
    Object LATER = new Object();

    /** The kind it does. */
    String kind();

    /** Does it, in transactions of its own; doing what is already done changes nothing. Answers the result. */
    Object run(UUID operationId, JsonNode parameters, Progress progress);
}
