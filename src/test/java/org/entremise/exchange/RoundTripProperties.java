package org.entremise.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetField;
import org.entremise.factsheet.SheetState;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry;
import org.entremise.people.service.Entry.DelegateEntry;
import org.entremise.people.service.EntryCheck;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.TableReader;
import org.entremise.platform.table.TableWriter;
import org.entremise.platform.table.TypedTable;
import org.entremise.wish.Level;
import org.jspecify.annotations.Nullable;

/** What an event exports changes nothing when it is imported again, however nasty its texts. */
class RoundTripProperties {
  private static final UUID QUESTION = new UUID(1, 2);
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final Set<String> SLOTS = Set.of("s0", "s1", "s2", "s3");

  @Property(tries = 150)
  void export_importedAgain_changesNothing(
      @ForAll("events") EventState state, @ForAll boolean french, @ForAll boolean xlsx) {
    Sentences sentences = french ? Sentences.FRENCH : Sentences.ENGLISH;
    EventTables tables = tables(state, sentences);

    for (ImportKind kind : ImportKind.values()) {
      assertChangesNothing(tables.of(kind), kind, state, french, xlsx);
    }
    List<TypedTable> all = tables.all();
    int sheets = ImportKind.values().length;
    assertChangesNothing(all.get(sheets), ImportKind.PROJECTS, state, french, xlsx);
    assertChangesNothing(all.get(sheets + 1), ImportKind.PROJECTS, state, french, xlsx);
  }

  private static void assertChangesNothing(
      TypedTable written, ImportKind kind, EventState state, boolean french, boolean xlsx) {
    byte[] file =
        xlsx ? TableWriter.xlsx(List.of(written)) : TableWriter.csv(written, french ? ';' : ',');
    Table read = TableReader.read(file).get(0);
    Choices choices = new Choices(kind, List.of(), Map.of(), Set.of(), null, Map.of());
    ImportPlan plan = ImportPlan.of(read, "", choices, state);

    assertThat(plan.rows())
        .as("%s %s", kind, written)
        .allMatch(row -> row.status() == Status.UNCHANGED);
    assertThat(plan.missing()).isEmpty();
    assertThat(plan.outcome().isNothing()).isTrue();
  }

  private static EventTables tables(EventState state, Sentences sentences) {
    List<Question> questions =
        List.of(new Question(QUESTION, Question.Kind.TEXT, "Secteur", List.of(), true));
    return new EventTables(new EventContents(state, questions, List.of()), sentences);
  }

  @Property(tries = 50)
  void export_isRecognisedAsWhatItIs(@ForAll("events") EventState state, @ForAll boolean french) {
    EventTables tables = tables(state, french ? Sentences.FRENCH : Sentences.ENGLISH);

    for (ImportKind kind : ImportKind.values()) {
      if (kind != ImportKind.MATRIX) {
        assertThat(ImportPlan.of(tables.of(kind).texts(), "", Choices.NONE, state).kind())
            .isEqualTo(kind);
      }
    }
  }

  @Provide
  Arbitrary<EventState> events() {
    return Combinators.combine(
            registrations(Side.FUNDER),
            registrations(Side.PROJECT),
            sheets().list().ofSize(4),
            Arbitraries.randoms())
        .as(
            (funders, projects, sheets, random) -> {
              Sketch sketch = Sketch.event();
              funders.forEach(sketch::registration);
              projects.forEach(sketch::registration);
              for (Registration f : funders) {
                for (Registration p : projects) {
                  int level = random.nextInt(LEVELS.size() + 2);
                  if (level < LEVELS.size()) {
                    sketch.wish(f.participant().id(), p.participant().id(), LEVELS.get(level));
                  }
                  if (random.nextBoolean()) {
                    sketch.wish(p.participant().id(), f.participant().id(), Level.WANT);
                  }
                }
              }
              for (int i = 0; i < projects.size(); i++) {
                SheetState written = random.nextBoolean() ? SheetState.READY : SheetState.WRITING;
                sketch.sheet(projects.get(i).participant().id(), written, sheets.get(i));
              }
              return sketch.state();
            });
  }

  /** Sheets as projects may write them. */
  private static Arbitrary<FactSheet> sheets() {
    return Combinators.combine(
            texts().list().ofSize(11),
            texts().list().ofMaxSize(3),
            Arbitraries.of(CooperationType.class).injectNull(0.3),
            Arbitraries.of(Funding.class).set(),
            Arbitraries.integers().between(0, SheetField.MOST_EUROS).injectNull(0.3))
        .as(
            (t, partners, type, funding, amount) ->
                new FactSheet(
                    t.get(0),
                    t.get(1),
                    t.get(2),
                    t.get(3),
                    t.get(4),
                    t.get(5),
                    t.get(6),
                    t.get(7),
                    t.get(8),
                    type,
                    partners,
                    amount,
                    List.copyOf(funding),
                    t.get(9),
                    t.get(10),
                    Map.of(QUESTION, "=1"),
                    List.of()));
  }

  private static Arbitrary<List<Registration>> registrations(Side side) {
    String letter = side == Side.FUNDER ? "f" : "p";
    return Combinators.combine(names(), texts(), names(), Arbitraries.of(SLOTS).set())
        .as((name, about, delegate, away) -> entry(side, name, about, delegate, away))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            entries -> {
              List<Registration> all = new ArrayList<>();
              for (Entry entry : entries) {
                String id = letter + "0" + (all.size() + 1);
                all.add(EntryCheck.check(id, side, 1, entry, SLOTS, new HashSet<UUID>()));
              }
              return all;
            });
  }

  private static Entry entry(
      Side side, String name, String about, String delegate, Set<String> away) {
    @Nullable FunderKind kind = side == Side.FUNDER ? FunderKind.PUBLIC : null;
    DelegateEntry one = new DelegateEntry(null, delegate, "+ada=x@example.org", Language.EN);
    return new Entry(name, kind, about, away, 2, 1, 7, null, null, List.of(one));
  }

  /** Names that a participant can have. */
  private static Arbitrary<String> names() {
    return texts()
        .map(text -> text.isBlank() || text.matches("[\\p{Z}\\p{Cc}\\p{Cf}]*") ? "Le Pont" : text);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("=+-@'\";,\n |[]0fp1éÉaA\u00A0<&>★").ofMaxLength(10),
        Arbitraries.of(
            "=1+1",
            "'=1",
            "Le Pont",
            "LE PONT",
            "f01",
            "p02",
            "Le Pont [f01]",
            "★",
            "☆",
            "1",
            "-5",
            "@SUM(A1)",
            "Projet",
            "Financeur",
            "_x0041_",
            "+33 6 12",
            "aucun",
            "x",
            "Exemplaire",
            "12:30"));
  }
}
