package dev.openvmo.gateway.keys;

/** What is stored of a key: its holder and the hash of its secret. */
record KeyRecord(ApiKeyPrincipal holder, byte[] secretHash) {}
