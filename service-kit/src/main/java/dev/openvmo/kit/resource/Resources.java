package dev.openvmo.kit.resource;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.problem.ConstraintRegistry;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.inject.Singleton;

/** What a resource's repository asks of the kit. */
@Singleton
public class Resources {
    final Grants grants;
    final Preconditions preconditions;
    final TransactionTime time;
    final Outbox outbox;
    final Lists lists;
    final Sql sql;
    final ConstraintRegistry constraints;

    Resources(
            Grants grants,
            Preconditions preconditions,
            TransactionTime time,
            Outbox outbox,
            Lists lists,
            Sql sql,
            ConstraintRegistry constraints) {
        this.grants = grants;
        this.preconditions = preconditions;
        this.time = time;
        this.outbox = outbox;
        this.lists = lists;
        this.sql = sql;
        this.constraints = constraints;
    }
}
