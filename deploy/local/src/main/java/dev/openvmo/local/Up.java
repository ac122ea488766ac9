package dev.openvmo.local;

import dev.openvmo.local.demo.Demonstration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one command: starts the suite, says where it is, and takes it down again. */
final class Up {
    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = Options.parse(List.of(arguments), Installation.root().resolve(".openvmo"));
            if (options.help()) {
                System.out.print(Options.helpText());
                return;
            }
            run(options);
        } catch (LocalFailure e) {
            System.err.println("openvmo: " + e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    private static void run(Options options) throws InterruptedException {
        var began = System.nanoTime();
        var home = new Home(options.data());
        var firstStart = !home.hasAdminKey();
        var suite = plan(options).build();
        var end = new Thread(() -> takeDown(suite), "take-down");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            suite.start();
        } catch (RuntimeException e) {
            if (suite.isStopping() && end.isAlive()) {
                end.join(); // Ctrl-C while starting: what failed, failed because of it
                return;
            }
            throw e;
        }
        say("All ready after %.1f s."
                .formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
        suite.keepRunning(line -> System.err.println("openvmo: " + line));
        if (options.demo()) {
            Demonstration.load(
                    suite.gatewayUrl(),
                    suite.adminKey(),
                    options.data().resolve("admin.key").toString(),
                    Up::say);
        }
        System.out.print(Welcome.text(suite, options, firstStart));
        System.out.flush();
        var never = new CountDownLatch(1); // a signal starts the take-down
        while (!never.await(1, TimeUnit.MINUTES)) {
            suite.rotateLogs();
        }
    }

    private static SuitePlan plan(Options options) {
        var plan = Suite.in(options.data())
                .ports(options.port(), options.postgresPort(), options.kafkaPort())
                .replicas(options.replicas())
                .progress(Up::say);
        options.externalPostgres().ifPresent(plan::externalPostgres);
        options.externalKafka().ifPresent(plan::externalKafka);
        return plan;
    }

    private static void takeDown(Suite suite) {
        if (suite.isHeld()) {
            say("Stopping …");
            suite.stop();
            say("Stopped. The data stays.");
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
