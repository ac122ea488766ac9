package dev.openvmo.kit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.copy.Parcels.Parcel;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.UnreadableEvent;
import dev.openvmo.kit.ids.Ids;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {
    private static final StateReader<Parcel> READER = StateReader.of(Parcel.class);

    private final UUID id = Ids.next();
    private final UUID portfolio = Ids.next();

    @Test
    void theEventSaysWhatItIsAndWhere() {
        var state = READER.read(Parcels.state(id, 1, portfolio, "One", "\"weight\": 2.50"));

        assertThat(state.parcelId()).isEqualTo(id);
        assertThat(state.portfolioId()).isEqualTo(portfolio);
        assertThat(state.weight()).isEqualByComparingTo("2.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \"One\"}",
                "{\"title\": null, \"kind\": \"BOX\"}",
                "{\"title\": \"One\", \"kind\": \"CRATE\"}",
                "{\"title\": \"One\", \"kind\": \"BOX\", \"weight\": \"heavy\"}",
                "{\"title\": \"One\", \"kind\": \"BOX\", \"price\": {\"amount\": []}}"
            })
    void whatBreaksTheContractIsUnreadable(String data) {
        var event = new StateEvent(id, 1, portfolio, "changed", false, Parcels.json(data));

        assertThatThrownBy(() -> READER.read(event)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void withoutAPortfolioAnywhereItIsUnreadable() {
        assertThatThrownBy(() -> READER.read(Parcels.state(id, 1, null, "One", "")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("portfolio_id");
    }

    @Test
    void aDeletionNeedSayNothing() {
        var state = READER.read(Parcels.deletion(id, 2, null));

        assertThat(state).isEqualTo(new Parcel(id, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void aDeletionThatSaysAsMuchAsAStateIsReadLikeOne() {
        var data = Parcels.json("{\"title\": \"Last\", \"kind\": \"TUBE\", \"deleted\": true}");

        var state = READER.read(new StateEvent(id, 2, portfolio, "measured", true, data));

        assertThat(state.title()).isEqualTo("Last");
    }

    @Test
    void primitivesAndDoublesAreRefusedAtOnce() {
        record Whole(UUID id, long pieces) {}
        record Rough(UUID id, Double weight) {}

        assertThatThrownBy(() -> StateReader.of(Whole.class)).hasMessageContaining("pieces");
        assertThatThrownBy(() -> StateReader.of(Rough.class)).hasMessageContaining("weight");
    }

    @Test
    void aRowIsReadBackAsItWasWritten() {
        var more = "\"weight\": 7, \"price\": {\"amount\": 12.5, \"currency\": \"GBP\"}, \"tags\": [\"a,b\", \"{}\"]";
        var state = READER.read(Parcels.state(id, 1, portfolio, "One", more));

        assertThat(READER.state(READER.row(state).toString())).isEqualTo(state);
        assertThat(READER.row(state).get("price_amount").decimalValue()).isEqualTo(new BigDecimal("12.5"));
    }
}
