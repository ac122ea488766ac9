package dev.openvmo.kit.problem;

/**
 * One entry of a problem's {@code errors}.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body
 * @param code what is wrong there
 * @param detail for the reader
 */
public record Violation(String pointer, ErrorCode code, String detail) {}
