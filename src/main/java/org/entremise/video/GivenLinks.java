package org.entremise.video;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** Reads a list of links: whose each one is, and what is wrong with which row. */
public final class GivenLinks {
  private final RoomOwner owner;
  private final Map<String, List<Participant>> funders;
  private final Map<String, List<Participant>> projects;
  private final Faults faults = new Faults();

  private GivenLinks(RoomOwner owner, List<Participant> participants) {
    this.owner = owner;
    this.funders = byWord(participants, Side.FUNDER);
    this.projects = byWord(participants, Side.PROJECT);
  }

  /**
   * The links by {@linkplain RoomOwner#key whose they are}.
   *
   * @throws org.entremise.kernel.DomainError INVALID with all that is wrong, row by row, counted
   *     from 1
   */
  public static Map<String, String> read(
      RoomOwner owner, List<GivenLink> rows, List<Participant> participants) {
    return new GivenLinks(owner, participants).read(rows);
  }

  private Map<String, String> read(List<GivenLink> rows) {
    Map<String, String> links = new LinkedHashMap<>();
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      GivenLink row = rows.get(i);
      if (row.isBlank()) {
        continue;
      }
      @Nullable String key = key(row, i);
      String link = row.link().strip();
      if (link.isEmpty()) {
        continue; // it waits for its link
      }
      @Nullable Message wrong = VideoLink.fault(link);
      if (wrong != null) {
        add(i, Message.of("video.list.link", "row", i + 1, "fault", wrong));
      } else if (key != null) {
        @Nullable Integer first = firsts.putIfAbsent(key, i + 1);
        if (first != null) {
          add(i, Message.of("video.list.twice", "row", i + 1, "first", first));
        }
        links.put(key, link);
      }
    }
    faults.refuse(Message.of("video.invalid"));
    return links;
  }

  private @Nullable String key(GivenLink row, int index) {
    @Nullable String funder = owner == RoomOwner.PROJECT ? "" : id(funders, row.funder(), index);
    @Nullable String project = owner == RoomOwner.FUNDER ? "" : id(projects, row.project(), index);
    return funder == null || project == null ? null : owner.key(funder, project);
  }

  private @Nullable String id(
      Map<String, List<Participant>> side, @Nullable String word, int index) {
    String given = word == null ? "" : word;
    List<Participant> found = side.getOrDefault(plain(given), List.of());
    if (found.size() == 1) {
      return found.get(0).id();
    }
    String key = found.isEmpty() ? "video.list.unknown" : "video.list.ambiguous";
    String of = side == funders ? "funder" : "project";
    add(index, Message.of(key, "row", index + 1, "name", Excerpt.of(given), "side", of));
    return null;
  }

  private void add(int index, Message message) {
    faults.add("$.links[" + index + "]", message);
  }

  /** Ids win over names. */
  private static Map<String, List<Participant>> byWord(List<Participant> all, Side side) {
    Map<String, List<Participant>> found = new HashMap<>();
    List<Participant> own = all.stream().filter(p -> p.side() == side).toList();
    for (Participant p : own) {
      found.merge(plain(p.name()), List.of(p), GivenLinks::both);
    }
    own.forEach(p -> found.put(plain(p.id()), List.of(p)));
    return found;
  }

  private static List<Participant> both(List<Participant> some, List<Participant> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Without what people write differently: case, accents, spaces. */
  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
