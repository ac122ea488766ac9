package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.export.Export;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Transactions;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** What every endpoint runs in: the roles it asks for, then one transaction with sight of what the caller may see. */
@Endpoint
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class EndpointInterceptor {
    private final Transactions transactions;
    private final Grants grants;
    private final AsOf asOf;
    private final Idempotency idempotency;
    private final Export export;

    EndpointInterceptor(Transactions transactions, Grants grants, AsOf asOf, Idempotency idempotency, Export export) {
        this.transactions = transactions;
        this.grants = grants;
        this.asOf = asOf;
        this.idempotency = idempotency;
        this.export = export;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var route = Route.of(call.getMethod());
        if (!route.isEndpoint()) {
            return call.proceed();
        }
        grants.allow(route.roles(), route.purpose());
        return route.reads() ? read(call) : write(call, route);
    }

    private Object read(InvocationContext call) throws Exception {
        var moment = asOf.asked();
        return export.read(
                call,
                () -> transactions.reading(() -> {
                    grants.expand();
                    if (moment.isPresent()) {
                        asOf.look(moment.get());
                    }
                    return call.proceed();
                }));
    }

    private Object write(InvocationContext call, Route route) throws Exception {
        var once = route.posts() ? idempotency.asked() : null;
        return Conflicts.retrying(() -> transactions.writing(
                () -> {
                    grants.expand();
                    if (once != null) {
                        idempotency.begin(once);
                    }
                    return call.proceed();
                },
                answer -> {
                    if (once != null) {
                        idempotency.store(once, answer);
                    }
                }));
    }
}
