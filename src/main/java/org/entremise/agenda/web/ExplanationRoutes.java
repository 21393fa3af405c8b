package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import org.entremise.agenda.service.Explanations;
import org.entremise.agenda.service.Explanations.Ground;
import org.entremise.kernel.Message;
import org.entremise.matching.Cost;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.reason.Reason;
import org.entremise.reason.Repair;
import org.entremise.reason.Warning;

/** The operations that explain: warnings, reasons, repairs. */
public final class ExplanationRoutes {
  private final Explanations explanations;

  public ExplanationRoutes(Explanations explanations) {
    this.explanations = explanations;
  }

  private record WarningJson(String severity, String text) {
    static WarningJson of(Warning warning, Sentences sentences) {
      return new WarningJson(
          warning.severity().name().toLowerCase(Locale.ROOT), sentences.say(warning.message()));
    }
  }

  private record ReasonJson(String request, List<String> sentences) {
    static ReasonJson of(Reason reason, Sentences sentences) {
      List<Message> messages = reason.messages();
      return new ReasonJson(reason.request().id(), messages.stream().map(sentences::say).toList());
    }
  }

  private record RepairJson(String text, int served, int lost, int moved) {
    static RepairJson of(Repair repair, Sentences sentences) {
      return new RepairJson(
          sentences.say(repair.message()),
          repair.served().size(),
          repair.lost().size(),
          repair.moved());
    }
  }

  private record GroundJson(Cost cost, List<String> sentences) {
    static GroundJson of(Ground ground, Sentences sentences) {
      // The first sentence says the bound and the method, which the schedule itself tells.
      return new GroundJson(
          ground.cost(), ground.sentences().stream().skip(1).map(sentences::say).toList());
    }
  }

  public void mount(Api api) {
    api.on("listWarnings", this::warnings);
    api.on("listReasons", this::reasons);
    api.on("searchRepairs", this::repairs);
    api.on("searchBoardRepairs", this::boardRepairs);
    api.on("listGrounds", this::grounds);
  }

  private Future<Reply> warnings(Call call) {
    Sentences sentences = call.sentences();
    return explanations
        .warnings(call.eventId())
        .map(all -> Reply.ok(all.stream().map(w -> WarningJson.of(w, sentences)).toList()));
  }

  private Future<Reply> reasons(Call call) {
    Sentences sentences = call.sentences();
    return explanations
        .reasons(call.eventId(), call.id("scheduleId"))
        .map(all -> Reply.ok(all.stream().map(r -> ReasonJson.of(r, sentences)).toList()));
  }

  private Future<Reply> grounds(Call call) {
    Sentences sentences = call.sentences();
    return explanations
        .grounds(call.eventId(), call.id("scheduleId"))
        .map(all -> Reply.ok(all.stream().map(g -> GroundJson.of(g, sentences)).toList()));
  }

  private Future<Reply> repairs(Call call) {
    return explanations
        .repairs(call.eventId(), call.id("scheduleId"), call.text("requestId"))
        .map(all -> repairs(all, call));
  }

  private Future<Reply> boardRepairs(Call call) {
    return explanations
        .repairs(call.eventId(), call.text("requestId"))
        .map(all -> repairs(all, call));
  }

  private static Reply repairs(List<Repair> all, Call call) {
    return Reply.ok(all.stream().map(r -> RepairJson.of(r, call.sentences())).toList());
  }
}
