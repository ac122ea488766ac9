/** Through which streams does a portfolio deliver value, to whom, and who answers for them? */
package dev.openvmo.portfolio.valuestreams;
