/** What is an amount of one currency worth in another on a day, and by which rate? */
package dev.openvmo.portfolio.exchangerates;
