package dev.openvmo.metrics.sources;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks sources up for whoever receives and reads their deliveries, with sight of all portfolios. */
@ApplicationScoped
public class KnownSources {
    private static final String SOURCE =
            """
            select s.id, s.portfolio_id, s.kind, s.incident_labels, s.mappings_json,
                '{}'::text[] as repositories, '{}'::text[] as services,
                array(select x.id from intake_secret x where x.source_id = s.id order by x.id) as ids,
                array(select x.sealed from intake_secret x where x.source_id = s.id order by x.id) as sealed
            from intake_source s where s.id = :id and s.kind = :kind for key share of s
            """;

    private final Sql sql;
    private final JsonText json;
    private final Secrets secrets;

    KnownSources(Sql sql, JsonText json, Secrets secrets) {
        this.sql = sql;
        this.json = json;
        this.secrets = secrets;
    }

    /** A source with the secrets its deliveries may be signed with. */
    public record Signing(Source source, List<String> secrets) {}

    /**
     * The source of this kind and id, read anew for each delivery: a secret that was taken away holds no longer. It is not
     * deleted before the running transaction has ended.
     */
    public Optional<Signing> signing(SourceKind kind, UUID id) {
        return sql.query(SOURCE)
                .with("id", id)
                .with("kind", kind)
                .first(row -> new Signing(source(row), opened(row.uuids("ids"), row.strings("sealed"))));
    }

    /** The sources of these ids, those that there are, with what the services of their portfolios are called. */
    public List<Source> sources(Collection<UUID> ids) {
        return sql.query(
                        """
                        select s.id, s.portfolio_id, s.kind, s.incident_labels, s.mappings_json,
                            coalesce(n.repositories, '{}') as repositories, coalesce(n.services, '{}') as services
                        from intake_source s left join lateral (
                            select array_agg(r.repository order by r.repository) as repositories,
                                array_agg(r.service order by r.repository) as services
                            from (select repository, case when count(*) = 1 then min(d.name) end as service
                                from delivery_service d cross join unnest(d.repositories) as repository
                                where d.portfolio_id = s.portfolio_id group by repository) r) n on true
                        where s.id = any (:ids)
                        """)
                .with("ids", ids)
                .list(this::source);
    }

    private List<String> opened(List<UUID> ids, List<String> sealed) {
        var opened = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            opened.add(secrets.open(ids.get(i), sealed.get(i)));
        }
        return opened;
    }

    private Source source(Row row) {
        return new Source(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.constant("kind", SourceKind.class),
                row.strings("incident_labels"),
                json.list(row.text("mappings_json"), Mapping.class),
                named(row.strings("repositories"), row.strings("services")));
    }

    private static Map<String, String> named(List<String> repositories, List<String> services) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < repositories.size(); i++) {
            named.put(repositories.get(i), services.get(i));
        }
        return named;
    }
}
