package dev.openvmo.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private final Cursors cursors = new Cursors(null, null) {
        @Override
        byte[] key() {
            return new byte[32];
        }
    };

    @Test
    void opensWhatItSealed() {
        var values = Arrays.asList("1.5", null, "é");

        assertThat(cursors.open("question", cursors.seal("question", values))).isEqualTo(values);
    }

    @Test
    void holdsForItsQuestionOnly() {
        var cursor = cursors.seal("question", List.of("1"));

        assertThatThrownBy(() -> cursors.open("another", cursor)).isInstanceOf(Problem.class);
    }

    @Test
    void noticesEveryChange() {
        var cursor = cursors.seal("question", List.of("1"));

        for (int i = 0; i < cursor.length(); i++) {
            var changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThatThrownBy(() -> cursors.open("question", changed)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNone(String cursor) {
        assertThatThrownBy(() -> cursors.open("question", cursor)).isInstanceOf(Problem.class);
    }
}
