package org.entremise.platform.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database as a service of long ago has left it, to be migrated with what it held then. */
final class OldDatabase {
  private final DataSource source;

  private OldDatabase(DataSource source) {
    this.source = source;
  }

  /** A new one on a server, at a version of its migrations. */
  static OldDatabase at(String version, OwnPostgres server) {
    String name = "old_" + UUID.randomUUID().toString().replace("-", "");
    new OldDatabase(server.database("postgres")).run("create database " + name);
    DataSource source = server.database(name);
    Flyway.configure().dataSource(source).target(version).load().migrate();
    return new OldDatabase(source);
  }

  /** Brings it to the newest version. */
  void migrate() {
    Flyway.configure().dataSource(source).load().migrate();
  }

  void run(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of a query, each value as text. */
  List<@Nullable String> read(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<@Nullable String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
