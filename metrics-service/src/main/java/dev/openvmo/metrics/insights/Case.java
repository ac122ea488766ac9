package dev.openvmo.metrics.insights;

import java.util.UUID;

/** What an insight is about: of a case there is one for each time it was raised. */
record Case(RuleKey rule, UUID subjectId, String qualifier) {
    static Case of(RuleKey rule, Finding found) {
        return new Case(rule, found.subject().id(), found.qualifier());
    }
}
