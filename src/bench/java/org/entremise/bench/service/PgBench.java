package org.entremise.bench.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator with the statements of a wish, each planned once. */
final class PgBench {
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

  /** What `Sessions.identify` and `Wishes.put` ask, and what tells other services of it. */
  private static final String SCRIPT =
      """
      \\set f random(1, 16)
      \\set p random(1, 17)
      select o.id, o.name, coalesce(eo.event_id, a.event_id), eo.role, p.id, p.side
        from session s join session_access a on a.session_hash = s.secret_hash
          left join organiser o on o.id = a.organiser_id
          left join event_organiser eo on eo.organiser_id = o.id
          left join participant p on p.event_id = a.event_id and p.id = a.participant_id
        where s.secret_hash = decode('%2$s', 'hex') and s.expires_at > now();
      begin;
      select phase, time_zone, rules from event where id = '%1$s' for share;
      select * from participant where event_id = '%1$s' and id = 'f' || lpad((:f)::text, 2, '0');
      select * from participant where event_id = '%1$s' and id = 'p' || lpad((:p)::text, 2, '0');
      insert into wish (event_id, from_id, to_id, level)
        values ('%1$s', 'f' || lpad((:f)::text, 2, '0'), 'p' || lpad((:p)::text, 2, '0'), 'want')
        on conflict (event_id, from_id, to_id) do update set level = excluded.level, note = excluded.note, updated_at = now(),
          rank = case when wish.level = excluded.level then wish.rank end;
      commit;
      """;

  private final Path script;
  private final int port;
  private final String password;

  PgBench(Path folder, String event, String sessionHash, int port, String password)
      throws IOException {
    this.script =
        Files.writeString(folder.resolve("wish.sql"), SCRIPT.formatted(event, sessionHash));
    this.port = port;
    this.password = password;
  }

  /** How many transactions a second; empty where this machine has no pgbench. */
  Optional<Double> run(int clients, int seconds) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-c",
                "" + clients,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "postgres",
                "postgres"));
    command.environment().put("PGPASSWORD", password);
    Process process;
    try {
      process = command.redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException("pgbench: " + said);
    }
    return Optional.of(Double.parseDouble(rate.group(1)));
  }
}
