/** Which portfolios are there, how do they hang together, and by which money, time zone and fiscal year do they count? */
package dev.openvmo.portfolio.portfolios;
