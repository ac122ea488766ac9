/**
 * What is true of every resource that is listed, read, created, changed, deleted and announced? A library of verbs over
 * a Panache repository: a use case says load, ask the rule, record.
 */
package dev.openvmo.kit.resource;
