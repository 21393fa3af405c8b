package org.entremise.whatif.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.whatif.Outcome;
import org.entremise.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** A what-if as a JSON document that names no language and not the problem, and back. */
public final class WhatIfJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private WhatIfJson() {}

  private record Document(OutcomeJson now, List<AnswerJson> answers, int excluded, int untried) {}

  private record AnswerJson(ScenarioJson scenario, OutcomeJson outcome) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record OutcomeJson(
      int served, @Nullable Integer mostServed, CostsJson costs, CostsJson bound) {
    static OutcomeJson of(Outcome o) {
      return new OutcomeJson(
          o.served(), o.mostServed(), CostsJson.of(o.costs()), CostsJson.of(o.bound()));
    }

    Outcome outcome() {
      return new Outcome(served, mostServed, costs.costs(), bound.costs());
    }
  }

  private record CostsJson(long violations, long shortfall, long unserved) {
    static CostsJson of(Costs costs) {
      return new CostsJson(costs.violations(), costs.shortfall(), costs.unserved());
    }

    Costs costs() {
      return new Costs(violations, shortfall, unserved, 0);
    }
  }

  /** The document's text. */
  public static String textOf(WhatIf whatIf) {
    List<AnswerJson> answers =
        whatIf.answers().stream()
            .map(a -> new AnswerJson(ScenarioJson.of(a.scenario()), OutcomeJson.of(a.outcome())))
            .toList();
    try {
      return MAPPER.writeValueAsString(
          new Document(OutcomeJson.of(whatIf.now()), answers, whatIf.excluded(), whatIf.untried()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads back what {@link #textOf} wrote.
   *
   * @param problem that it was asked of
   */
  public static WhatIf ofText(String text, Problem problem) {
    try {
      Document document = MAPPER.readValue(text, Document.class);
      List<WhatIf.Answer> answers =
          document.answers.stream()
              .map(a -> new WhatIf.Answer(a.scenario.scenario(problem), a.outcome.outcome()))
              .toList();
      return new WhatIf(
          problem, document.now.outcome(), answers, document.excluded, document.untried);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
