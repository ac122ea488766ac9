package dev.openvmo.portfolio.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code import_row}: what became of one row of a file. */
@Entity(name = "ImportRow")
@Table(name = "import_row")
class ImportRowEntity {
    @Id
    UUID id;

    @Column(name = "import_id", nullable = false)
    UUID importId;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    @Column(name = "row_number")
    int row;

    @Column(name = "external_id")
    String externalId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    RowOutcome outcome;

    @Column(name = "initiative_id")
    UUID initiativeId;

    String problem;

    @Column(nullable = false)
    String measurements;
}
