/** In which words is an initiative told of, wherever it appears, and which moves do they allow? */
package dev.openvmo.portfolio.terms;
