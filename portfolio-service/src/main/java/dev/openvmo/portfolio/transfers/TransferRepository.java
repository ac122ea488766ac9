package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Transfers as rows. Nobody edits one, so that none is read as a request. */
@Singleton
class TransferRepository extends ResourceRepository<TransferEntity, TransferRequest, TransferView> {
    TransferRepository(Resources kit) {
        super(
                kit,
                resource(
                                "portfolio",
                                "budget-transfer",
                                (TransferEntity transfer) -> (TransferRequest) null,
                                TransferEntity::edit,
                                TransferView::of)
                        .field("currency", "currency", String.class)
                        .search("reason"));
    }
}
