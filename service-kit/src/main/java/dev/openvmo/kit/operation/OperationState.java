package dev.openvmo.kit.operation;

/** Where a long piece of work is. */
public enum OperationState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
