package dev.openvmo.portfolio.skills;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Skills as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class SkillRepository extends ResourceRepository<SkillEntity, SkillRequest, SkillView> {
    private final Sql sql;

    SkillRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("portfolio", "skill", SkillRequest::of, SkillEntity::edit, SkillView::of)
                        .unique("uq_skill_key", "/key", "key")
                        .search("key", "name", "description")
                        .sort("key"));
        this.sql = sql;
    }

    /** How many of whom name the skill; the documents are written without blanks, and quotes in texts are escaped in them. */
    Map<String, Long> users(String key) {
        var users = new TreeMap<String, Long>();
        sql.query(
                        """
                        select 'businessCases' as what, count(*) as many from business_case
                        where strpos(document, '"skill":"' || :key || '"') > 0
                        union all select 'people', count(*) from person where :key = any (skills)""")
                .with("key", key)
                .list(row -> users.put(row.text("what"), row.number("many")));
        users.values().removeIf(many -> many == 0);
        return users;
    }
}
