package org.entremise.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entremise.matching.Request;
import org.entremise.matching.file.ProblemFile;

/** Looks for half publications: whoever has a version has its letters, exactly those. */
final class Publications {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rows rows;
  private final Journal journal;
  private final List<String> findings = new ArrayList<>();
  private int count;

  Publications(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  String counts() {
    return count + " versions";
  }

  List<String> findings() throws JsonProcessingException {
    List<JsonNode> versions = versions();
    count = versions.size();
    Map<String, Set<String>> before = Map.of();
    for (JsonNode version : versions) {
      Map<String, Set<String>> held = agendas(version);
      letters(version, before, held);
      before = held;
    }
    numbers(versions);
    acknowledged(versions);
    return findings;
  }

  private List<JsonNode> versions() throws JsonProcessingException {
    List<JsonNode> versions = new ArrayList<>();
    for (String version :
        rows.texts(
            """
            select jsonb_build_object('id', s.id, 'version', s.version, 'problem', s.problem,
              'meetings', s.meetings, 'scheduled', s.scheduled, 'letters', p.letters,
              'written', (select coalesce(jsonb_agg(l.participant_id), '[]') from letter l
                where l.event_id = s.event_id and l.kind in ('agenda', 'agenda_changed')
                  and l.created_at = s.published_at))
            from schedule s left join publication p on p.schedule_id = s.id
            where s.event_id = ? and s.version is not null order by s.version
            """)) {
      versions.add(JSON.readTree(version));
    }
    return versions;
  }

  /** What each participant holds by a version; in this event each has one delegate. */
  private static Map<String, Set<String>> agendas(JsonNode version) {
    Map<String, Request> requests = new HashMap<>();
    ProblemFile.read("problem", version.path("problem").asText().getBytes(UTF_8))
        .requests()
        .forEach(request -> requests.put(request.id(), request));
    Map<String, Set<String>> agendas = new HashMap<>();
    for (JsonNode meeting : version.path("meetings")) {
      Request request = requests.get(meeting.path("request").asText());
      for (String side : List.of(request.a(), request.b())) {
        agendas.computeIfAbsent(side, id -> new HashSet<>()).add(meeting.toString());
      }
    }
    return agendas;
  }

  private void letters(
      JsonNode version, Map<String, Set<String>> before, Map<String, Set<String>> held) {
    Set<String> everybody = new HashSet<>(before.keySet());
    everybody.addAll(held.keySet());
    Set<String> affected = new TreeSet<>();
    for (String one : everybody) {
      if (!before.getOrDefault(one, Set.of()).equals(held.getOrDefault(one, Set.of()))) {
        affected.add(one);
      }
    }
    List<String> written = new ArrayList<>();
    version.path("written").forEach(id -> written.add(id.asText()));
    written.sort(null);
    String number = "version " + version.path("version").asInt();
    if (!written.equals(List.copyOf(affected))) {
      findings.add(number + " concerns " + affected + ", letters go to " + written);
    }
    if (version.path("letters").asInt(-1) != written.size()) {
      findings.add(number + " says " + version.path("letters") + " letters of " + written.size());
    }
    if (version.path("scheduled").asInt() != version.path("meetings").size()) {
      findings.add(number + " has lost meetings");
    }
  }

  private void numbers(List<JsonNode> versions) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).path("version").asInt() != i + 1) {
        findings.add("there is no version " + (i + 1));
      }
    }
    List<String> told =
        rows.texts("select id from history where event_id = ? and action = 'history.publication'");
    if (told.size() != versions.size()) {
      findings.add(told.size() + " publications in the history, not " + versions.size());
    }
    List<String> phase = rows.texts("select phase from event where id = ?");
    if (!versions.isEmpty() && !phase.equals(List.of("published"))) {
      findings.add("the event is in " + phase + ", although a version is published");
    }
  }

  private void acknowledged(List<JsonNode> versions) {
    journal
        .published()
        .forEach(
            (number, published) -> {
              if (number > versions.size()
                  || !versions.get(number - 1).path("id").asText().equals(published.scheduleId())
                  || versions.get(number - 1).path("letters").asInt() != published.letters()) {
                findings.add("version " + number + " is not what was acknowledged");
              }
            });
  }
}
