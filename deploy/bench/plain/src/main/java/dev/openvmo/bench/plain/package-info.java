/** What does a create cost in plain Quarkus, with REST and JPA and nothing else? The reference of the bench. */
package dev.openvmo.bench.plain;
