package org.entremise.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.people.FunderKind;

/**
 * What cells say of kinds of funders. The names of the kinds are taken as they are; of any other
 * word somebody has to say what it means, be it ever so likely.
 */
final class KindText {
  private static final Map<FunderKind, List<String>> NAMES =
      Map.of(
          FunderKind.INVESTOR,
              List.of("investisseur solidaire", "solidarity investor", "investisseur", "investor"),
          FunderKind.BANK, List.of("banque", "bank"),
          FunderKind.FOUNDATION, List.of("fondation", "foundation"),
          FunderKind.PUBLIC, List.of("financeur public", "public funder", "public"),
          FunderKind.CROWDFUNDING, List.of("financement participatif", "crowdfunding"));

  private static final Map<FunderKind, List<String>> LIKELY =
      Map.of(
          FunderKind.INVESTOR, List.of("fonds", "fund", "capital", "business angel"),
          FunderKind.BANK, List.of("bancaire", "credit", "caisse"),
          FunderKind.FOUNDATION, List.of("dotation", "mecene", "mecenat", "endowment"),
          FunderKind.PUBLIC,
              List.of(
                  "publique",
                  "collectivite",
                  "etat",
                  "region",
                  "departement",
                  "commune",
                  "metropole",
                  "institution",
                  "council"),
          FunderKind.CROWDFUNDING, List.of("participatif", "plateforme", "platform"));

  /** A likely kind before one that a name hints at less: a fund of endowment is a foundation. */
  private static final List<FunderKind> ORDER =
      List.of(
          FunderKind.FOUNDATION,
          FunderKind.CROWDFUNDING,
          FunderKind.PUBLIC,
          FunderKind.BANK,
          FunderKind.INVESTOR);

  private KindText() {}

  /** The kind of this name. */
  static Optional<FunderKind> kind(String text) {
    return CellText.meaning(NAMES, text);
  }

  /** Asks what a text means that names no kind. */
  static void ask(RowReader row) {
    String text = row.text(Field.KIND);
    Optional<FunderKind> likely = likely(text);
    List<Message> kinds =
        Stream.concat(
                likely.stream(),
                Arrays.stream(FunderKind.values())
                    .filter(kind -> likely.filter(kind::equals).isEmpty()))
            .map(KindText::words)
            .toList();
    Message message =
        likely.isPresent()
            ? Message.of(
                "exchange.fault.kind.likely", "value", Excerpt.of(text), "kind", kinds.get(0))
            : Message.of("exchange.fault.kind", "value", Excerpt.of(text), "kinds", kinds);
    row.unclear(Field.KIND, message, kinds);
  }

  static Message words(FunderKind kind) {
    return Message.of("exchange.kind." + CellText.key(kind));
  }

  private static Optional<FunderKind> likely(String text) {
    String normal = " " + Names.normal(text) + " ";
    return ORDER.stream()
        .filter(
            kind ->
                Stream.concat(
                        NAMES.getOrDefault(kind, List.of()).stream(),
                        LIKELY.getOrDefault(kind, List.of()).stream())
                    .anyMatch(
                        word ->
                            normal.contains(" " + word + " ")
                                || Names.isNear(normal.strip(), word)))
        .findFirst();
  }
}
