package dev.openvmo.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.testing.Backing;
import dev.openvmo.local.Database;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which roles row security holds. */
@QuarkusTest
class RuntimeRoleTest {

    @Test
    void aRoleThatOwnsNothingMayServe() throws SQLException {
        try (var runtime = Backing.runtime()) {
            assertThat(RuntimeRole.fault(Sql.on(runtime))).isEmpty();
        }
    }

    @Test
    void theOwnerOfTheTablesMayNot() throws SQLException {
        try (var owner = as(Backing.database().owner())) {
            assertThat(RuntimeRole.fault(Sql.on(owner)))
                    .hasValueSatisfying(fault -> assertThat(fault).endsWith("owns tables"));
        }
    }

    @Test
    void withTheOwnersCredentialAServiceDoesNotStart() throws SQLException {
        var owner = Backing.database().owner();
        var pool = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(of -> of.maxSize(1)
                .connectionFactoryConfiguration(to -> to.jdbcUrl(Backing.jdbcUrl())
                        .principal(new NamePrincipal(owner.username()))
                        .credential(new SimplePassword(owner.password()))));
        try (var source = AgroalDataSource.from(pool)) {
            assertThatThrownBy(() -> new RuntimeRole(new Sql(source)).check(null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("QUARKUS_DATASOURCE_USERNAME service_owner owns tables");
        }
    }

    @Test
    void whoIsInTheOwnersRoleMayNot() throws SQLException {
        var owner = Backing.database().owner().username();
        try (var member = as(role("member", "in role " + owner))) {
            assertThat(RuntimeRole.fault(Sql.on(member)))
                    .hasValueSatisfying(fault -> assertThat(fault).endsWith("owns tables"));
        }
    }

    @Test
    void whoBypassesRowSecurityMayNot() throws SQLException {
        try (var bypassing = as(role("bypassing", "bypassrls"))) {
            assertThat(RuntimeRole.fault(Sql.on(bypassing)))
                    .hasValueSatisfying(fault -> assertThat(fault).endsWith("has BYPASSRLS"));
        }
    }

    @Test
    void aSuperuserMayNot() throws SQLException {
        try (var superuser = Backing.superuser()) {
            assertThat(RuntimeRole.fault(Sql.on(superuser)))
                    .hasValueSatisfying(fault -> assertThat(fault).endsWith("is a superuser"));
        }
    }

    private static Database.Login role(String name, String with) throws SQLException {
        try (var superuser = Backing.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create role " + name + " login password 'test only' " + with);
            statement.execute("grant connect on database service to " + name);
        }
        return new Database.Login(name, "test only");
    }

    private static Connection as(Database.Login login) throws SQLException {
        return Backing.postgres().databases().connect("service", login);
    }
}
