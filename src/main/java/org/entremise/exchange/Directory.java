package org.entremise.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** Finds participants by what people write of them. */
public final class Directory {
  /** A name with the id that tells it from others of that name: {@code Le Port [f03]}. */
  private static final Pattern WITH_ID =
      Pattern.compile("(.*)\\[([^\\[\\]]+)]\\s*", Pattern.DOTALL);

  private static final int MOST_NEAR = 3;

  private final Map<String, Participant> byId = new LinkedHashMap<>();
  private final Map<Side, Map<String, List<Participant>>> byName = new HashMap<>();

  public Directory(Collection<Participant> participants) {
    for (Participant p : participants) {
      byId.put(p.id(), p);
      byName
          .computeIfAbsent(p.side(), side -> new HashMap<>())
          .computeIfAbsent(Names.normal(p.name()), name -> new ArrayList<>())
          .add(p);
    }
  }

  /** The participant with an id, whatever its case. */
  @Nullable Participant withId(String id) {
    Participant exact = byId.get(id.strip());
    return exact != null
        ? exact
        : byId.values().stream()
            .filter(p -> p.id().equalsIgnoreCase(id.strip()))
            .findFirst()
            .orElse(null);
  }

  /** Those with exactly this name, whatever case, accents and punctuation. */
  List<Participant> named(String name, @Nullable Side side) {
    return sides(side).stream()
        .flatMap(
            one ->
                byName
                    .getOrDefault(one, Map.of())
                    .getOrDefault(Names.normal(name), List.of())
                    .stream())
        .toList();
  }

  /** Those whom a reference means: {@code Le Port [f03]}, {@code le port}, or {@code f03}. */
  List<Participant> referred(String reference, @Nullable Side side) {
    Matcher withId = WITH_ID.matcher(reference);
    if (withId.matches()) {
      Participant one = byId.get(withId.group(2));
      if (one != null && Names.normal(one.name()).equals(Names.normal(withId.group(1)))) {
        return List.of(one);
      }
    }
    List<Participant> named = named(reference, side);
    if (!named.isEmpty()) {
      return named;
    }
    Participant one = byId.get(reference.strip());
    return one == null ? List.of() : List.of(one);
  }

  /** Names that may have been meant, those of one letter's difference among them. */
  List<String> near(String name, @Nullable Side side) {
    String normal = Names.normal(name);
    return sides(side).stream()
        .flatMap(one -> byName.getOrDefault(one, Map.of()).entrySet().stream())
        .filter(entry -> Names.isNear(normal, entry.getKey()))
        .map(entry -> reference(entry.getValue().get(0), side))
        .sorted()
        .limit(MOST_NEAR)
        .toList();
  }

  /** What {@link #referred} takes for this participant and no other: its name, if that does. */
  public String reference(Participant p, @Nullable Side side) {
    List<Participant> found = referred(p.name(), side);
    boolean clear = found.size() == 1 && found.get(0).id().equals(p.id());
    return clear ? p.name() : p.name() + " [" + p.id() + "]";
  }

  private static List<Side> sides(@Nullable Side side) {
    return side == null ? List.of(Side.values()) : List.of(side);
  }
}
