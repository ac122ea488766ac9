package dev.openvmo.metrics.references;

import java.util.Locale;

/** What others name by its id. */
public enum Referable {
    INITIATIVE("select id from subject where id = :id and type = 'INITIATIVE' and not deleted"),
    INSIGHT("select id from insight where id = :id"),
    IMPROVEMENT_ACTION("select id from improvement_action where id = :id for key share"),
    LESSON("select id from lesson where id = :id"),
    REVIEW("select id from review where id = :id for key share");

    private final String query;

    Referable(String query) {
        this.query = query;
    }

    /** Finds the one of this id, where the running transaction may see it. */
    String query() {
        return query;
    }

    /** For the reader: "improvement action". */
    String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
