package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.agenda.service.BoardProofs;
import org.entremise.agenda.service.BoardProofs.Proven;
import org.entremise.agenda.service.Boards;
import org.entremise.agenda.web.BoardJson.StepJson;
import org.entremise.agenda.web.ScheduleSummaryJson.ProofJson;
import org.entremise.board.BoardCommand.Move;
import org.entremise.board.Option;
import org.entremise.matching.Cost;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on the draft of the schedule. */
public final class BoardRoutes {
  private final Boards boards;
  private final BoardChanges changes;
  private final BoardProofs proofs;

  public BoardRoutes(Boards boards, BoardChanges changes, BoardProofs proofs) {
    this.boards = boards;
    this.changes = changes;
    this.proofs = proofs;
  }

  private record Turn(int revision, int step) {}

  private record MoveJson(String request, @Nullable String slotId) {
    static MoveJson of(Move move) {
      return new MoveJson(move.request(), move.slot());
    }
  }

  private record OptionJson(
      String slotId, Option.Kind kind, List<MoveJson> moves, List<String> effects) {
    static OptionJson of(Option option, Sentences sentences) {
      return new OptionJson(
          option.slot(),
          option.kind(),
          option.moves().stream().map(MoveJson::of).toList(),
          option.effects().stream().map(sentences::say).toList());
    }
  }

  private record ChainJson(@Nullable OptionJson option) {}

  private record ReasonJson(@Nullable Why reason) {
    record Why(String request, List<String> sentences) {}
  }

  private record ProvenJson(
      @Nullable Integer mostServed, Map<String, ProofJson> proofs, boolean optimal, int pinned) {
    static ProvenJson of(Proven proven) {
      return new ProvenJson(
          proven.mostServed().isPresent() ? proven.mostServed().getAsInt() : null,
          ScheduleSummaryJson.proofs(proven.certificate(), proven.costs()),
          proven.certificate().proves(Cost.COMFORT, proven.costs()),
          proven.pinned());
    }
  }

  public void mount(Api api) {
    api.on("getBoard", this::get);
    api.on("getBoardChange", call -> since(call, call.number("since")));
    api.on("changeBoard", this::change);
    api.on("listBoardSteps", this::steps);
    api.on("undoBoard", this::undo);
    api.on("redoBoard", this::redo);
    api.on("getBoardProof", this::proof);
    api.on("listBoardOptions", this::options);
    api.on("getBoardChain", this::chain);
    api.on("getBoardReason", this::reason);
  }

  private Future<Reply> get(Call call) {
    return boards.look(call.eventId()).map(seen -> Reply.ok(BoardJson.of(seen, call.sentences())));
  }

  private Future<Reply> since(Call call, int revision) {
    return boards
        .since(call.eventId(), revision)
        .map(since -> Reply.ok(BoardChangeJson.of(since, call.sentences())));
  }

  private Future<Reply> change(Call call) {
    BoardOrder order = call.body(BoardOrder.class);
    return order
        .command()
        .send(changes, call.eventId(), order.revision(), order.isAnyway(), call.author())
        .compose(done -> since(call, order.revision()));
  }

  private Future<Reply> steps(Call call) {
    return boards
        .steps(call.eventId(), (int) call.number("before", (long) Integer.MAX_VALUE))
        .map(steps -> Reply.ok(steps.stream().map(s -> StepJson.of(s, call.sentences())).toList()));
  }

  private Future<Reply> undo(Call call) {
    Turn turn = call.body(Turn.class);
    return changes
        .undo(call.eventId(), turn.revision(), turn.step(), call.author())
        .compose(done -> since(call, turn.revision()));
  }

  private Future<Reply> redo(Call call) {
    Turn turn = call.body(Turn.class);
    return changes
        .redo(call.eventId(), turn.revision(), turn.step(), call.author())
        .compose(done -> since(call, turn.revision()));
  }

  private Future<Reply> proof(Call call) {
    return proofs.of(call.eventId()).map(proven -> Reply.ok(ProvenJson.of(proven)));
  }

  private Future<Reply> options(Call call) {
    return boards
        .options(call.eventId(), call.text("requestId"))
        .map(all -> Reply.ok(all.stream().map(o -> OptionJson.of(o, call.sentences())).toList()));
  }

  private Future<Reply> chain(Call call) {
    return boards
        .chain(call.eventId(), call.text("requestId"), call.query("slotId", ""))
        .map(
            option ->
                Reply.ok(
                    new ChainJson(
                        option.map(o -> OptionJson.of(o, call.sentences())).orElse(null))));
  }

  private Future<Reply> reason(Call call) {
    return boards
        .reason(call.eventId(), call.text("requestId"))
        .map(
            reason ->
                Reply.ok(
                    new ReasonJson(
                        reason
                            .map(
                                r ->
                                    new ReasonJson.Why(
                                        r.request().id(),
                                        r.messages().stream().map(call.sentences()::say).toList()))
                            .orElse(null))));
  }
}
