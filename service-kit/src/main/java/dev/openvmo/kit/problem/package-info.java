/** What does an answer that refuses look like? RFC 9457 problems, one way for everything that can go wrong. */
package dev.openvmo.kit.problem;
