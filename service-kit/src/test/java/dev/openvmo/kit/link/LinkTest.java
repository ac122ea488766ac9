package dev.openvmo.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void aLinkIsA43CharacterSegmentAndNoTwoAreAlike() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var link = Link.mint();
            assertThat(link).matches("[A-Za-z0-9_-]{43}").hasSize(Link.LENGTH);
            assertThat(seen.add(link)).isTrue();
        }
    }

    @Test
    void whatIsKeptIsItsSha256() {
        // NIST, SHA-256 example values: the digest of "abc"
        assertThat(HexFormat.of().formatHex(Link.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
