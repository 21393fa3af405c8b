package org.entremise.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** The sheets of projects as rows. */
final class SheetRows {
  private static final List<String> PARTS =
      List.of(
          "summary",
          "structure",
          "sector",
          "territory",
          "origin",
          "composition",
          "stakes",
          "together",
          "contact",
          "cooperation",
          "partners",
          "amount",
          "funding",
          "stage",
          "use");

  private SheetRows() {}

  static List<List<String>> of(
      List<Participant> projects, Map<String, FactSheet> sheets, Sentences sentences) {
    List<List<String>> rows = new ArrayList<>();
    Stream<String> parts = PARTS.stream().map(part -> say(sentences, "exchange.sheet." + part));
    rows.add(
        Stream.concat(
                Stream.of(Field.ID, Field.PROJECT).map(field -> sentences.say(field.label())),
                parts)
            .toList());
    for (Participant project : projects) {
      FactSheet sheet = sheets.get(project.id());
      if (sheet != null) {
        rows.add(row(project, sheet, sentences));
      }
    }
    return rows;
  }

  private static List<String> row(Participant project, FactSheet sheet, Sentences sentences) {
    return List.of(
        project.id(),
        project.name(),
        sheet.summary(),
        sheet.structure(),
        sheet.sector(),
        sheet.territory(),
        sheet.origin(),
        sheet.composition(),
        sheet.stakes(),
        sheet.together(),
        sheet.contact(),
        cooperation(sheet.cooperationType(), sentences),
        String.join("; ", sheet.partners()),
        sheet.amount() == null ? "" : sheet.amount().toString(),
        sheet.funding().stream()
            .map(kind -> say(sentences, "exchange.funding." + CellText.key(kind)))
            .collect(Collectors.joining("; ")),
        sheet.stage(),
        sheet.use());
  }

  private static String cooperation(@Nullable CooperationType type, Sentences sentences) {
    return type == null ? "" : say(sentences, "exchange.cooperation." + CellText.key(type));
  }

  private static String say(Sentences sentences, String key) {
    return sentences.say(Message.of(key));
  }
}
