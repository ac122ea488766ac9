package dev.openvmo.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses names the fields that were declared, and no others. */
class SqlProblemsTest {
    private final ConstraintRegistry constraints = new ConstraintRegistry();

    @Test
    void aTakenKeyNamesTheDeclaredFields() {
        constraints.declare("uq_pair_both", "/left", "/right");

        var problem = refused("23505", "uq_pair_both");

        assertThat(problem.type()).isEqualTo(KitProblem.ALREADY_EXISTS);
        assertThat(problem.errors()).extracting(Violation::pointer).containsExactly("/left", "/right");
    }

    @Test
    void aReferenceToNothingNamesTheDeclaredField() {
        constraints.declare("fk_leaf_branch", "/branchId");

        var problem = refused("23503", "fk_leaf_branch");

        assertThat(problem.type()).isEqualTo(KitProblem.UNKNOWN_REFERENCE);
        assertThat(problem.errors()).extracting(Violation::pointer).containsExactly("/branchId");
    }

    @Test
    void whatNobodyDeclaredNamesNoField() {
        assertThat(refused("23505", "uq_leaf_name").errors()).isEmpty();
        assertThat(refused("23503", "fk_leaf_tree").errors()).isEmpty();
    }

    private static Problem refused(String state, String constraint) {
        var said = "SERROR\0C%s\0Mrefused\0tleaf\0n%s\0".formatted(state, constraint);
        return SqlProblems.of(new PSQLException(new ServerErrorMessage(said))).orElseThrow();
    }
}
