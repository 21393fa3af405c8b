package org.entremise.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a command does to a board: each fact at most once, and only what really alters. Whatever is
 * done is a patch, so undoing anything is applying an inverse.
 */
public record Patch(List<Alteration> alterations) {
  public static final Patch NONE = new Patch(List.of());

  public Patch {
    alterations = List.copyOf(alterations);
  }

  public boolean isEmpty() {
    return alterations.isEmpty();
  }

  /** What takes it back. */
  public Patch inverse() {
    List<Alteration> back = new ArrayList<>();
    alterations.forEach(alteration -> back.add(0, alteration.inverse()));
    return new Patch(back);
  }

  /** Both, one after the other. */
  public Patch then(Patch next) {
    Map<Fact, Alteration> all = new LinkedHashMap<>();
    alterations.forEach(one -> all.put(one.fact(), one));
    next.alterations.forEach(
        one ->
            all.merge(
                one.fact(),
                one,
                (first, second) -> new Alteration(one.fact(), first.before(), second.after())));
    return new Patch(
        all.values().stream().filter(a -> !Objects.equals(a.before(), a.after())).toList());
  }

  /** One patch of many, which follow each other. */
  public static Patch all(Collection<Patch> patches) {
    return patches.stream().reduce(NONE, Patch::then);
  }

  public Set<Fact> facts() {
    return alterations.stream().map(Alteration::fact).collect(Collectors.toSet());
  }

  /** Those of one kind. */
  public List<Alteration> of(Fact.Kind kind) {
    return alterations.stream().filter(a -> a.fact().kind() == kind).toList();
  }
}
