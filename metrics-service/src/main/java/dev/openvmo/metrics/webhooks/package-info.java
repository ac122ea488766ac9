/** What do GitHub, GitLab and PagerDuty deliver, is it theirs, and what does it say of deployments, changes and incidents? */
package dev.openvmo.metrics.webhooks;
