package dev.openvmo.gateway.keys;

import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** One line for each change of who may do what, once it holds: what, by which key, in which request. */
@ApplicationScoped
class KeyAudit {
    private static final Logger LOG = Logger.getLogger(KeyAudit.class);

    private final Transactions transactions;
    private final Caller caller;

    KeyAudit(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    void happened(String what) {
        var by = caller.subject();
        transactions.afterCommit(() -> LOG.infof("%s by key %s", what, by));
    }
}
