package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path directory;

    @Test
    void secretsAreMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
        var first = new Home(directory).adminKey();

        assertThat(new Home(directory).adminKey()).isEqualTo(first).matches("ovmo_admin_[0-9A-Za-z_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("admin.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void oneLauncherAtATime() {
        var holder = new Home(directory);
        holder.take();
        try {
            assertThat(List.of(directory, holder.logs()))
                    .as("data and logs are nobody else's")
                    .allSatisfy(
                            folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                                    .isEqualTo("rwx------"));
            assertThatThrownBy(() -> new Home(directory).take())
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("already running");
        } finally {
            holder.release();
        }
    }
}
