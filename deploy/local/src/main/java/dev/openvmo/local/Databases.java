package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** Creates the databases and roles of services in one PostgreSQL, ours or somebody else's. */
public final class Databases {
    private final String adminUrl;
    private final Database.Login admin;
    private final Path secrets;

    /** {@code secrets} is the directory that keeps the roles' generated passwords. */
    public Databases(String adminUrl, Database.Login admin, Path secrets) {
        this.adminUrl = adminUrl;
        this.admin = admin;
        this.secrets = secrets;
    }

    /** Those of a PostgreSQL elsewhere: {@code postgresql://user:password@host:port/database?parameters}. */
    static Databases external(String url, Path secrets) {
        var form = Pattern.compile(
                        "(?:jdbc:)?postgres(?:ql)?://(?:([^:@/]+)(?::([^@/]*))?@)?([^/?@]+)/?([^?]*)(\\?.*)?")
                .matcher(url);
        if (!form.matches() || form.group(1) == null || form.group(2) == null) {
            throw new LocalFailure("--external-postgres needs postgresql://user:password@host:port/database");
        }
        var database = form.group(4).isEmpty() ? "postgres" : form.group(4);
        var parameters = form.group(5) == null ? "" : form.group(5);
        var admin = new Database.Login(decoded(form.group(1)), decoded(form.group(2)));
        return new Databases("jdbc:postgresql://" + form.group(3) + "/" + database + parameters, admin, secrets);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The database {@code name} with roles {@code name_owner} and {@code name_app}, created where missing. */
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        var owner = new Database.Login(name + "_owner", password(name + "_owner"));
        var runtime = new Database.Login(name + "_app", password(name + "_app"));
        try (var connection = open(adminUrl, admin)) {
            var there = exists(connection, "select 1 from pg_database where datname = ?", name);
            var done = secrets.resolve(name + ".database");
            if (!there || !Files.exists(done)) {
                create(connection, name, there, owner, runtime);
                Files.writeString(done, adminUrl.replaceFirst("\\?.*", ""));
            }
        } catch (SQLException e) {
            throw new LocalFailure("Cannot create the database " + name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Database(urlOf(name), owner, runtime);
    }

    private static void create(
            Connection connection, String name, boolean there, Database.Login owner, Database.Login runtime)
            throws SQLException {
        role(connection, owner);
        role(connection, runtime);
        if (!there) {
            run(connection, "grant " + owner.username() + " to current_user");
            run(connection, "create database " + name + " owner " + owner.username());
        }
        run(connection, "revoke all on database " + name + " from public");
        run(connection, "grant connect on database " + name + " to " + runtime.username());
    }

    /** A superuser's connection to {@code database}, for tests that look behind the services. */
    public Connection connect(String database) throws SQLException {
        return open(urlOf(database), admin);
    }

    /** A role's connection to {@code database}. */
    public Connection connect(String database, Database.Login login) throws SQLException {
        return open(urlOf(database), login);
    }

    boolean accepts() {
        try (var connection = open(adminUrl, admin)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    String urlOf(String database) {
        return adminUrl.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    private static Connection open(String url, Database.Login login) throws SQLException {
        var properties = new Properties();
        if (login != null) {
            properties.setProperty("user", login.username());
            properties.setProperty("password", login.password());
        }
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("connectTimeout", "5");
        var connection = new Driver().connect(url, properties); // DriverManager knows one class loader only
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL: " + url.replaceAll("\\?.*", ""));
        }
        return connection;
    }

    private static void role(Connection connection, Database.Login login) throws SQLException {
        var verb =
                exists(connection, "select 1 from pg_roles where rolname = ?", login.username()) ? "alter" : "create";
        run(connection, verb + " role " + login.username() + " login password '" + login.password() + "'");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private synchronized String password(String role) {
        var file = secrets.resolve(role + ".password");
        try {
            if (!Files.exists(file)) {
                Directories.writeSecret(file, randomPassword());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
