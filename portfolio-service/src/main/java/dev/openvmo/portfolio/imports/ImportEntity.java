package dev.openvmo.portfolio.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code import_run}, without the file itself. Its id is its operation's. */
@Entity(name = "Import")
@Table(name = "import_run")
class ImportEntity {
    @Id
    UUID id;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    @Column(name = "mapping_id", nullable = false)
    UUID mappingId;

    @Column(name = "mapping_key", nullable = false)
    String mappingKey;

    /** The mapping as it was when the file came. */
    @Column(nullable = false)
    String mapping;

    @Column(nullable = false)
    String source;

    /** Of which day the file is where its rows do not say. */
    @Column(name = "observed_on")
    LocalDate observedOn;

    @Column(name = "dry_run")
    boolean dryRun;

    int rows;

    @Column(nullable = false)
    String charset;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;
}
