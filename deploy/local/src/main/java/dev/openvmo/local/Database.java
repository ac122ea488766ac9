package dev.openvmo.local;

/** One service's database with its two credentials: the migrator owns it, the runtime role owns nothing in it. */
public record Database(String jdbcUrl, Login owner, Login runtime) {
    /** A role and its password. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
