package dev.openvmo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One replica of one service, as a process of its own; it restarts on its own ports. */
public final class ServiceProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final String name;
    private final Path jar;
    private final int port;
    private final int managementPort;
    private final List<String> jvm;
    private final Map<String, String> environment;
    private final Child child;

    ServiceProcess(
            String name, Path jar, Layout layout, List<String> jvm, Map<String, String> environment, Child child) {
        this.name = name;
        this.jar = jar;
        this.port = layout.http().get(name);
        this.managementPort = layout.management().get(name);
        this.jvm = jvm;
        this.environment = environment;
        this.child = child;
    }

    /** Starts the process and does not wait. */
    public void launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        // a heap that is full may have cost any thread its work: only a new process is whole
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString()));
        child.start(List.of(), "KILL", command, environment);
    }

    /** Starts the process and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Waits until readiness answers; a process that dies instead is reported with its last log lines. */
    public void awaitReady() {
        Readiness.await(name, child, Duration.ofSeconds(120), this::isReady);
    }

    /** SIGTERM: it drains and ends. */
    public void stop() {
        child.stop("TERM", Duration.ofSeconds(20));
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: it hangs. */
    public void suspend() {
        child.suspend();
    }

    /** SIGCONT. */
    public void resume() {
        child.resume();
    }

    /** Ends what runs and starts again on the same ports; waits until it is ready. */
    public void restart() {
        stop();
        start();
    }

    /** Whether {@code /q/health/ready} on the management port answers 200. */
    public boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return child.alive()
                    && HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Child child() {
        return child;
    }

    public boolean isAlive() {
        return child.alive();
    }

    public long pid() {
        return child.pid();
    }

    public String name() {
        return name;
    }

    /** Its own base URL, past the gateway. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Base URL of health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** Where its log is. */
    public Path log() {
        return child.log();
    }
}
