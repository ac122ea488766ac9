/** What has to be finished before which initiative can begin? */
package dev.openvmo.portfolio.dependencies;
