package org.entremise.factsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What differs between two states of a sheet. */
public final class SheetChanges {
  private SheetChanges() {}

  /** The words of the fields and questions ({@code question:} and its id) that differ. */
  public static List<String> between(FactSheet before, FactSheet after) {
    List<String> changed = new ArrayList<>();
    Arrays.stream(SheetField.values())
        .filter(field -> !Objects.equals(field.of(before), field.of(after)))
        .forEach(field -> changed.add(field.word()));
    Set<UUID> asked = new TreeSet<>(before.answers().keySet());
    asked.addAll(after.answers().keySet());
    asked.stream()
        .filter(id -> !answer(before, id).equals(answer(after, id)))
        .forEach(id -> changed.add("question:" + id));
    return List.copyOf(changed);
  }

  private static String answer(FactSheet sheet, UUID question) {
    return sheet.answers().getOrDefault(question, "");
  }
}
