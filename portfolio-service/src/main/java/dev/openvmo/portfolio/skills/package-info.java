/** Which skills does the organisation know, so that work and people name the same ones? */
package dev.openvmo.portfolio.skills;
