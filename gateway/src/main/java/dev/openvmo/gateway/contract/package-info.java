/** What can be asked of the suite, and what does it announce? One document each, and a page for every refusal. */
package dev.openvmo.gateway.contract;
