package org.entremise.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CatalogueSearchTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final String PROJECTS = Demo.FUNDER + "/projects";

  private final Browser funder = SERVICE.signedIn("funder");

  @Test
  void withoutWords_allAreShownInTheirOrder() {
    JsonNode page = funder.get(PROJECTS).expect(200).json();

    assertThat(ids(page)).startsWith("p01", "p02", "p03");
    assertThat(page.path("entries").get(0).at("/card/sector").asText())
        .isEqualTo("Agriculture urbaine et inclusion");
    assertThat(page.at("/facets/territories")).isNotEmpty();
  }

  @Test
  void words_areFoundWithoutAccentsAndEndings() {
    assertThat(ids(search("energie"))).contains("p15").doesNotContain("p01");
    assertThat(ids(search("ÉNERGIES citoyennes"))).contains("p15");
    assertThat(ids(search("bou'sol"))).startsWith("p17");
    assertThat(search("energie").path("similar").asBoolean()).isFalse();
  }

  @Test
  void typos_findWhatIsMostAlike() {
    JsonNode found = search("permacutlure");

    assertThat(found.path("similar").asBoolean()).isTrue();
    assertThat(ids(found)).startsWith("p01");
    assertThat(ids(search("cowroking"))).startsWith("p09");
    assertThat(ids(search("xqzwvk"))).isEmpty();
  }

  @Test
  void name_comesBeforeText() {
    assertThat(ids(search("halle"))).startsWith("p03");
  }

  @Test
  void signs_areNoPartOfASearch() {
    assertThat(ids(search("halle %"))).as("a sign of percent").startsWith("p03");
    assertThat(ids(search("%2Fhalle + 100 %"))).as("nothing is decoded twice").isEmpty();
    funder.get(PROJECTS + "?q=100%20%25").expect(200);
    assertThat(ids(search("_ '"))).as("no word at all").contains("p01", "p17");
    assertThat(ids(search("zzzq' or 1=1 --"))).doesNotContain("p01");
  }

  @Test
  void filters_narrowAndCount() {
    JsonNode page = funder.get(PROJECTS + "?funding=guarantee&territory=62").expect(200).json();

    assertThat(ids(page)).containsExactly("p11");
    assertThat(page.at("/facets/territories"))
        .anyMatch(one -> one.path("value").asText().equals("45") && one.path("count").asInt() == 1);
    assertThat(ids(funder.get(PROJECTS + "?least=280000").json())).contains("p03", "p05");
    assertThat(ids(funder.get(PROJECTS + "?most=25000").json())).containsExactly("p09");
    assertThat(ids(funder.get(PROJECTS + "?cooperation=support").json())).containsExactly("p08");
    funder.get(PROJECTS + "?cooperation=other").expect(400);
  }

  @Test
  void wished_areThoseOfTheReader() {
    JsonNode page = funder.get(PROJECTS + "?wished=true").expect(200).json();

    assertThat(page.path("entries")).isNotEmpty().allMatch(entry -> !entry.path("level").isNull());
  }

  @Test
  void draft_isNotFound() {
    SERVICE
        .pool()
        .preparedQuery(
            """
            update fact_sheet set content = jsonb_set(content, '{use}', '"zygomorphe"')
            where participant_id = 'p02'
            """)
        .execute()
        .await();

    assertThat(ids(search("zygomorphe"))).isEmpty();
  }

  @Test
  void fiveHundredSheets_comePageByPage() {
    UUID organiserId = OwnEvents.organiser(SERVICE.pool(), "Ada");
    Browser organiser = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), organiserId));
    String event = OwnEvents.create(organiser);
    insertMany(UUID.fromString(event.substring(event.lastIndexOf('/') + 1)));
    String projects = event + "/participants/f01/projects";

    JsonNode first = organiser.get(projects).expect(200).json();
    assertThat(first.path("order")).hasSize(500);
    assertThat(first.path("entries")).hasSize(24);
    JsonNode last = organiser.get(projects + "?from=480").expect(200).json();
    assertThat(last.path("entries")).hasSize(20);
    assertThat(last.at("/entries/19/counterpart/id").asText()).isEqualTo("p500");
    assertThat(organiser.get(projects + "?q=atelier+500").json().path("order")).hasSize(1);
    assertThat(organiser.get(projects + "?q=atleier").json().path("order")).hasSize(500);
  }

  private static void insertMany(UUID event) {
    SERVICE
        .pool()
        .preparedQuery(
            """
            with made as (
              insert into participant (event_id, id, side, position, name, description)
              select $1, 'p' || i, 'project', i, 'Atelier ' || i, '' from generate_series(1, 500) i
              returning id
            )
            insert into fact_sheet (event_id, participant_id, content, state, published, published_at)
            select $1, made.id, s.content, 'ready', s.content, now()
            from made, (select content from fact_sheet where participant_id = 'p07' limit 1) s
            """)
        .execute(Tuple.of(event))
        .compose(
            done ->
                SERVICE
                    .pool()
                    .preparedQuery(
                        """
                        insert into participant (event_id, id, side, position, name, kind, description)
                        values ($1, 'f01', 'funder', 0, 'Levain', 'bank', '')
                        """)
                    .execute(Tuple.of(event)))
        .await();
  }

  private JsonNode search(String text) {
    return funder.get(PROJECTS + "?q=" + URLEncoder.encode(text, UTF_8)).expect(200).json();
  }

  private static List<String> ids(JsonNode page) {
    return page.path("order").findValuesAsText("id");
  }
}
