package org.entremise.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server that can be killed and started again. The library that brings it only makes
 * the cluster: it stops a server in good order, which is not what is wanted here.
 */
final class Postgres implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(20);

  private final Path folder;
  private final String programs;
  private final int port;
  private Process process;

  private Postgres(Path folder, String programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  /** Makes a cluster in a folder and starts its server. */
  static Postgres make(Path folder) throws IOException, SQLException {
    Postgres postgres = new Postgres(folder, makeCluster(folder), Ground.freePort());
    postgres.start();
    return postgres;
  }

  /** Where the programs are that have made it. */
  private static String makeCluster(Path folder) throws IOException, SQLException {
    try (EmbeddedPostgres made =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
        Connection connection = made.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        // The library unpacks them once in a process, wherever that was asked for first.
        ResultSet programs =
            statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
      programs.next();
      return programs.getString(1);
    }
  }

  String url() {
    return "postgresql://postgres:any@127.0.0.1:%d/postgres".formatted(port);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port));
  }

  /** Starts the server and waits until it answers: after a kill, until it has recovered. */
  void start() throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // It refuses to run as root; in a name space of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(Path.of(programs, "postgres").toString());
    command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", Integer.toString(port)));
    for (String setting :
        List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60")) {
      command.addAll(List.of("-c", setting));
    }
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgresql.log").toFile()))
            .start();
    if (!Waiting.until(START_LIMIT, this::answers)) {
      throw new IllegalStateException("PostgreSQL does not start; see its log in " + folder);
    }
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** As {@code kill -9} of the postmaster and all its children does it. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(0, process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    // A child that lives on holds the shared memory, and no other server starts.
    if (!Waiting.until(KILL_LIMIT, () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
      throw new IllegalStateException("PostgreSQL cannot be killed");
    }
  }

  @Override
  public void close() {
    kill();
  }
}
