/** What is an initiative worth, as it was planned and as it came, and does a portfolio keep to its budgets? */
package dev.openvmo.metrics.financials;
