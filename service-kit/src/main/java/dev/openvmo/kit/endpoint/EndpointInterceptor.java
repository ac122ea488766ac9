package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Transactions;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Endpoint
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class EndpointInterceptor {
    private final Transactions transactions;
    private final Grants grants;

    EndpointInterceptor(Transactions transactions, Grants grants) {
        this.transactions = transactions;
        this.grants = grants;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var route = Route.of(call.getMethod());
        if (!route.isEndpoint()) {
            return call.proceed();
        }
        grants.allow(route.roles());
        return route.reads()
                ? transactions.reading(() -> {
                    grants.expand();
                    return call.proceed();
                })
                : Conflicts.retrying(() -> transactions.writing(() -> {
                    grants.expand();
                    return call.proceed();
                }));
    }
}
