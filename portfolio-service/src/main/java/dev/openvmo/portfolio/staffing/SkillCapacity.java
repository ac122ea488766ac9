package dev.openvmo.portfolio.staffing;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How many days of each skill are there? A person counts for the first of the skills: nobody works twice. */
@ApplicationScoped
public class SkillCapacity {
    private final Sql sql;

    SkillCapacity(Sql sql) {
        this.sql = sql;
    }

    private record Person(UUID id, String skill, BigDecimal share) {}

    /** For each skill that somebody of these portfolios has first, the days in each of these spans, by their order. */
    public Map<String, List<BigDecimal>> in(Collection<UUID> portfolioIds, List<Span> spans) {
        var people = sql.query(
                        """
                        select id, skills[1] as skill, share from person
                        where portfolio_id = any (:places) and cardinality(skills) > 0""")
                .with("places", portfolioIds)
                .list(row -> new Person(row.uuid("id"), row.text("skill"), row.decimal("share")));
        var said = said(people);
        var usual = spans.stream()
                .map(span ->
                        Span.working(span.first(), span.last(), BigDecimal.ONE).amount())
                .toList();
        var skills = new TreeMap<String, List<BigDecimal>>();
        for (var person : people) {
            var days = skills.computeIfAbsent(
                    person.skill(), skill -> new ArrayList<>(Collections.nCopies(spans.size(), BigDecimal.ZERO)));
            var own = said.getOrDefault(person.id(), List.of());
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                days.set(
                        i,
                        days.get(i)
                                .add(
                                        own.stream().anyMatch(span::meets)
                                                ? own.stream()
                                                        .map(each -> each.within(span))
                                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                                : person.share().multiply(usual.get(i))));
            }
        }
        return skills;
    }

    private Map<UUID, List<Span>> said(List<Person> people) {
        var said = new HashMap<UUID, List<Span>>();
        sql.query("select person_id, begins_on, ends_on, amount from capacity where person_id = any (:ids)")
                .with("ids", people.stream().map(Person::id).toList())
                .list(row -> said.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(new Span(row.date("begins_on"), row.date("ends_on"), row.decimal("amount"))));
        return said;
    }
}
