package dev.openvmo.portfolio.businesscase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code business_case_version}. */
@Entity(name = "BusinessCaseVersion")
@Table(name = "business_case_version")
@Immutable
class CaseVersionEntity {
    @Id
    UUID id;

    UUID initiativeId;
    int number;
    String document;
    String approvedBy;
    Instant approvedAt;
}
