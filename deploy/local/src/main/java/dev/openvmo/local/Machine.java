package dev.openvmo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine must be able to do for processes to be started, bound to their parent and kept from running as root. */
final class Machine {
    private Machine() {}

    static void requireLinux() {
        if (!isLinux()) {
            throw new LocalFailure("Starting PostgreSQL and Kafka here needs Linux (or WSL2), this is "
                    + System.getProperty("os.name")
                    + ". Use --external-postgres and --external-kafka to work with ones that run elsewhere.");
        }
        if (!succeeds(List.of("setpriv", "--version"))) {
            throw new LocalFailure("The command setpriv is missing: install the package util-linux.");
        }
    }

    /**
     * A session of its own (Ctrl-C in the terminal reaches the launcher only, which then stops the processes in order)
     * and a signal when the parent dies. Elsewhere than on Linux processes are started plainly.
     */
    static List<String> bound(String lastWish) {
        return isLinux() ? List.of("setsid", "setpriv", "--pdeathsig", lastWish, "--") : List.of();
    }

    static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default ->
                throw new LocalFailure("No PostgreSQL binaries for the processor " + System.getProperty("os.arch")
                        + ": use --external-postgres.");
        };
    }

    /** PostgreSQL refuses to run as root: a user namespace without a mapping hides that we are. */
    static List<String> unprivileged() {
        if (!isRoot()) {
            return List.of();
        }
        if (!succeeds(List.of("unshare", "-U", "true"))) {
            throw new LocalFailure("PostgreSQL does not run as root and this machine allows no user namespaces"
                    + " (unshare -U): start it as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }

    private static boolean isLinux() {
        return "Linux".equals(System.getProperty("os.name"));
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
