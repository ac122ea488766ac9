package dev.openvmo.portfolio.skills;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can people do? A skill is named once for the whole organisation. */
@ApplicationScoped
public class Skills {
    private final SkillRepository skills;

    Skills(SkillRepository skills) {
        this.skills = skills;
    }

    /** Of these keys those that no skill has; the others are not deleted or renamed before this transaction ends. */
    public Set<String> unknown(Collection<String> keys) {
        var unknown = new TreeSet<>(keys);
        skills.find("key in ?1 order by key", keys).withLock(LockModeType.PESSIMISTIC_READ).stream()
                .forEach(skill -> unknown.remove(skill.key));
        return unknown;
    }

    Page<SkillView> list(ListQuery query) {
        return skills.list(query);
    }

    SkillView get(UUID id) {
        return skills.view(id);
    }

    SkillView create(SkillRequest request) {
        return skills.add(new SkillEntity(), request);
    }

    /** 409 in-use where it would be called otherwise while a business case or a person names it. */
    SkillView edit(UUID id, Input<SkillRequest> body) {
        var change = skills.change(skills.forUpdate(id), body);
        if (change.differs(SkillRequest::key)) {
            requireUnused(change.from().key());
        }
        return skills.save(change);
    }

    /** 409 in-use while a business case or a person names it. */
    void delete(UUID id) {
        var skill = skills.forUpdate(id);
        requireUnused(skill.key);
        skills.remove(skill);
    }

    private void requireUnused(String key) {
        var users = skills.users(key);
        if (!users.isEmpty()) {
            throw Problem.of(
                            KitProblem.IN_USE,
                            "The skill still has %s."
                                    .formatted(users.entrySet().stream()
                                            .map(each -> each.getValue() + " " + each.getKey())
                                            .collect(Collectors.joining(", "))))
                    .with("dependents", users);
        }
    }
}
