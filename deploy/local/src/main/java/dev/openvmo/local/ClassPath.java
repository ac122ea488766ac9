package dev.openvmo.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The class path for a process of this module. The build writes it beside the classes; where that file is missing
 * (the module came as a jar from a repository) the class path of this JVM is taken, also a test runner's.
 */
final class ClassPath {
    private ClassPath() {}

    static String ofThisModule() {
        try {
            var own = Path.of(location(ClassPath.class));
            var written = own.resolveSibling("runtime.classpath");
            if (Files.exists(written)) {
                var entries = Files.readString(written).strip();
                if (Stream.of(entries.split(File.pathSeparator)).allMatch(each -> Files.exists(Path.of(each)))) {
                    return own + File.pathSeparator + entries;
                }
            }
            return own
                    + File.pathSeparator
                    + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI location(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
