package org.entremise.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database holds of one event, read past the service. */
final class Rows {
  private final Connection sql;
  private final UUID event;

  Rows(Connection sql, UUID event) {
    this.sql = sql;
    this.event = event;
  }

  @FunctionalInterface
  private interface Reading<T> {
    void read(ResultSet row, T into) throws SQLException;
  }

  /** The first column of a query with one parameter, the event. */
  List<String> texts(String query) {
    return read(query, new ArrayList<>(), (row, texts) -> texts.add(row.getString(1)));
  }

  /** The second column by the first. */
  Map<String, String> pairs(String query) {
    return read(
        query, new HashMap<>(), (row, pairs) -> pairs.put(row.getString(1), row.getString(2)));
  }

  private <T> T read(String query, T into, Reading<T> reading) {
    try (PreparedStatement statement = sql.prepareStatement(query)) {
      statement.setObject(1, event);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reading.read(rows, into);
        }
      }
      return into;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
