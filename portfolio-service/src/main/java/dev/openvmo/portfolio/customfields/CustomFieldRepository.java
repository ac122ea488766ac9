package dev.openvmo.portfolio.customfields;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Custom fields as rows: what they look like to callers and neighbours, what is unique, and who has values of them. */
@Singleton
class CustomFieldRepository extends ResourceRepository<CustomFieldEntity, CustomFieldRequest, CustomFieldView> {
    private final Sql sql;

    CustomFieldRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource(
                                "portfolio",
                                "custom-field",
                                CustomFieldRequest::of,
                                CustomFieldEntity::edit,
                                CustomFieldView::of)
                        .unique("uq_custom_field_key", "/key", "key")
                        .search("key", "name", "description")
                        .sort("key"));
        this.sql = sql;
    }

    Optional<CustomFieldEntity> named(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Those of the keys that there are; they stay until the end of the transaction. */
    Map<String, CustomFieldEntity> kept(Collection<String> keys) {
        return find("key in ?1 order by id", keys).withLock(LockModeType.PESSIMISTIC_READ).stream()
                .collect(Collectors.toMap(field -> field.key, Function.identity()));
    }

    /** Whether a field of this key had another type once: what was said of it then is still read. */
    boolean hadAnotherType(String key, CustomFieldType type) {
        return sql.query("select exists (select from custom_field_history where key = :key and type <> :type)")
                .with("key", key)
                .with("type", type)
                .one(row -> row.bool("exists"));
    }

    /** How many of what use it, whoever may see them. */
    Map<String, Long> users(String key) {
        return sql
                .query(
                        """
                        select 'initiatives' as what, count(*) from initiative where custom_fields::jsonb -> :key is not null
                        union all
                        select 'prioritizationModels', count(*) from prioritization_model
                        where 'custom:' || :key = any (inputs) and state <> 'RETIRED'""")
                .with("key", key)
                .list(row -> Map.entry(row.text("what"), row.number("count")))
                .stream()
                .filter(each -> each.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
