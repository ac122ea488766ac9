/** Who is asking, by which token, and in which portfolios may they do what? */
package dev.openvmo.kit.security;
