package org.entremise.platform.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestValidator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contract with an answer to each of its operations. It checks requests against the contract
 * and callers against {@code x-allowed-to}; a contract with an operation that nobody answers does
 * not start.
 */
public final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  /** Where a request keeps what it asks for, from when that is found on. */
  private static final String ANSWERED = "answered";

  /** Answers one operation. A {@link DomainError} becomes the answer that fits its kind. */
  @FunctionalInterface
  public interface Answer extends Function<Call, Future<Reply>> {}

  /**
   * An operation that somebody answers.
   *
   * @param allowed to whom
   */
  private record Answered(
      Operation operation,
      List<String> allowed,
      BiFunction<RoutingContext, Caller, Future<?>> work) {}

  private final Vertx vertx;
  private final OpenAPIContract contract;
  private final RequestValidator validator;
  private final Callers callers;
  private final Trail trail;
  private final LiveStreams streams;
  private final Map<String, Answered> answers = new HashMap<>();

  private Api(
      Vertx vertx, OpenAPIContract contract, Callers callers, Trail trail, LiveStreams streams) {
    this.vertx = vertx;
    this.contract = contract;
    this.validator = RequestValidator.create(vertx, contract);
    this.callers = callers;
    this.trail = trail;
    this.streams = streams;
  }

  /** Reads the contract. */
  public static Future<Api> load(Vertx vertx, Callers callers, Trail trail, LiveStreams streams) {
    return Contract.load(vertx).map(contract -> new Api(vertx, contract, callers, trail, streams));
  }

  /** Sets the answer to an operation of the contract. */
  public void on(String operationId, Answer answer) {
    @Nullable Traced traced = Traced.of(unanswered(operationId));
    handle(
        operationId,
        (context, caller) ->
            answer
                .apply(new Call(context, caller))
                // Nothing is shown whose being seen is not kept.
                .compose(
                    reply ->
                        traced == null
                            ? Future.succeededFuture(reply)
                            : traced
                                .leave(trail, context, caller)
                                .onFailure(e -> discard(reply.file()))
                                .map(reply))
                .onSuccess(reply -> send(context, reply)));
  }

  /** Sends a file, also a large one, and deletes it then, whether it arrived or not. */
  private void sendOnce(HttpServerResponse response, Path file) {
    String path = file.toString();
    response
        // What is packed already gets no smaller.
        .putHeader("Content-Encoding", "identity")
        .sendFile(path)
        .eventually(() -> vertx.fileSystem().delete(path))
        .onFailure(e -> LOG.warn("{} was not sent", path, e));
  }

  private void discard(@Nullable Path file) {
    if (file != null) {
      vertx
          .fileSystem()
          .delete(file.toString())
          .onFailure(e -> LOG.warn("{} is left over", file, e));
    }
  }

  /**
   * Sets an operation that streams an event's changes for as long as the caller listens; with a
   * participant in its path, those that are not another participant's.
   */
  public void onStream(String operationId, Set<Change.Kind> kinds) {
    handle(
        operationId,
        (context, caller) -> {
          @Nullable String participant = context.pathParam("participantId");
          streams.open(context, Call.uuid(context, "eventId"), participant, kinds);
          return Future.succeededFuture();
        });
  }

  /** The router of all operations. */
  public Router router() {
    List<String> unanswered =
        contract.operations().stream()
            .map(Operation::getOperationId)
            .filter(id -> !answers.containsKey(id))
            .toList();
    if (!unanswered.isEmpty()) {
      throw new IllegalStateException("nobody answers " + unanswered);
    }
    Router router = Router.router(vertx);
    router
        .get("/api/" + Contract.RESOURCE)
        .handler(
            context -> {
              Requests.isFor(context, "page");
              context.response().sendFile(Contract.RESOURCE);
            });
    router.route().handler(this::find).handler(new Bodies(callers)).handler(this::answer);
    router.route("/health/*").handler(this::refuse);
    router.route("/api/*").handler(this::refuse);
    router.route("/health/*").failureHandler(Failures::answer);
    router.route("/api/*").failureHandler(Failures::answer);
    return router;
  }

  /** What a request asks for, and what its path says. */
  private void find(RoutingContext context) {
    String path = requireNonNull(context.request().path());
    @Nullable Operation operation = contract.findOperation(path, context.request().method());
    if (operation != null) {
      Requests.isFor(context, operation.getOperationId());
      context.put(ANSWERED, answers.get(operation.getOperationId()));
      Contract.parametersOf(operation, path, context.pathParams()::put);
    }
    context.next();
  }

  /** Nothing is at the address, or nothing that the method would do. */
  private void refuse(RoutingContext context) {
    String path = context.request().path();
    String methods =
        HttpMethod.values().stream()
            .filter(method -> contract.findOperation(path, method) != null)
            .map(HttpMethod::name)
            .collect(Collectors.joining(", "));
    if (methods.isEmpty()) {
      context.fail(404);
      return;
    }
    context.response().putHeader("Allow", methods);
    context.fail(405);
  }

  private void handle(String operationId, BiFunction<RoutingContext, Caller, Future<?>> work) {
    Operation operation = unanswered(operationId);
    answers.put(operationId, new Answered(operation, allowed(operation), work));
  }

  private Operation unanswered(String operationId) {
    @Nullable Operation operation = contract.operation(operationId);
    if (operation == null || answers.containsKey(operationId)) {
      throw new IllegalStateException("the contract has no unanswered operation " + operationId);
    }
    return operation;
  }

  private static List<String> allowed(Operation operation) {
    var words = operation.getOpenAPIModel().getJsonArray("x-allowed-to");
    if (words == null || words.isEmpty()) {
      throw new IllegalStateException(
          "the contract does not say who may call " + operation.getOperationId());
    }
    List<String> list = new ArrayList<>();
    words.forEach(word -> list.add((String) word));
    return List.copyOf(list);
  }

  /** The operation that a request asks for; null: none. */
  static @Nullable Operation asked(RoutingContext context) {
    @Nullable Answered asked = context.get(ANSWERED);
    return asked == null ? null : asked.operation();
  }

  /** Whoever may not ask is told so before what they ask is looked at. */
  private void answer(RoutingContext context) {
    @Nullable Answered asked = context.get(ANSWERED);
    if (asked == null) {
      context.next();
      return;
    }
    Future.succeededFuture()
        .compose(begun -> admit(context, asked.allowed()))
        .compose(caller -> checked(context, asked.operation()).map(caller))
        .compose(caller -> asked.work().apply(context, caller))
        .onFailure(context::fail);
  }

  private Future<?> checked(RoutingContext context, Operation operation) {
    return DecodedOnce.extract(context, operation)
        .compose(request -> validator.validate(request, operation.getOperationId()));
  }

  private Future<Caller> admit(RoutingContext context, List<String> allowed) {
    @Nullable String secret = Call.sessionSecret(context);
    Future<Caller> identified =
        secret == null ? Future.succeededFuture(Caller.NOBODY) : callers.identify(secret);
    return identified.map(
        caller -> {
          @Nullable UUID event =
              context.pathParam("eventId") == null ? null : Call.uuid(context, "eventId");
          @Nullable String participant = context.pathParam("participantId");
          if (allowed.stream().noneMatch(word -> caller.is(word, event, participant))) {
            throw refusal(caller, allowed, event);
          }
          return caller;
        });
  }

  private static DomainError refusal(Caller caller, List<String> allowed, @Nullable UUID event) {
    if (caller.isNobody()) {
      return new DomainError(Kind.UNAUTHENTICATED, Message.of("web.signed-out"));
    }
    boolean ownersOnly = allowed.contains("owner") && caller.is("organiser", event, null);
    return new DomainError(
        Kind.FORBIDDEN, Message.of(ownersOnly ? "web.owners-only" : "web.forbidden"));
  }

  private void send(RoutingContext context, Reply reply) {
    var response = context.response().setStatusCode(reply.status());
    response.putHeader("Cache-Control", "no-store");
    reply.headers().forEach(response::putHeader);
    if (reply.bytes() != null) {
      response.end(reply.bytes());
    } else if (reply.file() != null) {
      sendOnce(response, reply.file());
    } else if (reply.json() == null) {
      response.end();
    } else {
      response.putHeader("Content-Type", "application/json").end(Buffer.buffer(reply.json()));
    }
  }
}
