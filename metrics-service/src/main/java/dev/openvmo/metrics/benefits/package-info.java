/** What is an initiative to bring, what was forecast of that, what has it brought, and how good are those who forecast? */
package dev.openvmo.metrics.benefits;
