package dev.openvmo.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void theContractNamesEveryCodeAndNoOther() throws IOException {
        var document = Files.readString(Path.of("src/main/resources/META-INF/openapi.yaml"));
        var listed = document.replaceFirst("(?s).*?\\n        code:.*?enum: \\[(.*?)].*", "$1");

        assertThat(Stream.of(listed.split(",")).map(String::strip))
                .containsExactlyElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void everyCodeIsExplainedToCallers() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "errors.md"));

        assertThat(Stream.of(ErrorCode.values()).map(ErrorCode::code))
                .allSatisfy(code -> assertThat(page).contains("| `" + code + "` |"));
    }
}
