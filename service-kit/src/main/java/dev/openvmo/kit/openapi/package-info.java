/** What does the contract say? One OpenAPI filter adds all that is the same for every operation. */
package dev.openvmo.kit.openapi;
