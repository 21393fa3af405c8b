package org.entremise.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
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
  private static final long BODY_LIMIT = 64 * 1024;

  /** Answers one operation. A {@link DomainError} becomes the answer that fits its kind. */
  @FunctionalInterface
  public interface Answer extends Function<Call, Future<Reply>> {}

  private final Vertx vertx;
  private final RouterBuilder routes;
  private final Callers callers;
  private final LiveStreams streams;
  private final Set<String> unanswered = new TreeSet<>();

  private Api(Vertx vertx, OpenAPIContract contract, Callers callers, LiveStreams streams) {
    this.vertx = vertx;
    this.routes = RouterBuilder.create(vertx, contract, DecodedOnce::extract);
    this.callers = callers;
    this.streams = streams;
    contract.operations().forEach(operation -> unanswered.add(operation.getOperationId()));
    routes.rootHandler(bodies(contract));
  }

  /** Reads the contract. */
  public static Future<Api> load(Vertx vertx, Callers callers, LiveStreams streams) {
    return Contract.load(vertx).map(contract -> new Api(vertx, contract, callers, streams));
  }

  /** Sets the answer to an operation of the contract. */
  public void on(String operationId, Answer answer) {
    handle(
        operationId,
        (context, caller) ->
            answer.apply(new Call(context, caller)).onSuccess(reply -> send(context, reply)));
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
    if (!unanswered.isEmpty()) {
      throw new IllegalStateException("nobody answers " + unanswered);
    }
    Router router = Router.router(vertx);
    router
        .get("/api/" + Contract.RESOURCE)
        .handler(context -> context.response().sendFile(Contract.RESOURCE));
    router.route().subRouter(routes.createRouter());
    router.route("/api/*").handler(context -> context.fail(404));
    router.route("/api/*").failureHandler(Failures::answer);
    router.route("/health/*").failureHandler(Failures::answer);
    return router;
  }

  /**
   * Reads bodies. One larger than usual is read only where the contract says so ({@code
   * x-body-limit}, in bytes), and from somebody who is signed in.
   */
  private Handler<RoutingContext> bodies(OpenAPIContract contract) {
    Map<Long, BodyHandler> handlers = new ConcurrentHashMap<>();
    LongFunction<BodyHandler> upTo =
        most ->
            handlers.computeIfAbsent(most, limit -> BodyHandler.create(false).setBodyLimit(limit));
    return context -> {
      var request = context.request();
      @Nullable Operation operation = contract.findOperation(request.path(), request.method());
      @Nullable String secret = Call.sessionSecret(context);
      long most =
          operation == null
              ? BODY_LIMIT
              : operation.getOpenAPIModel().getLong("x-body-limit", BODY_LIMIT);
      if (secret == null || most == BODY_LIMIT) {
        upTo.apply(BODY_LIMIT).handle(context);
        return;
      }
      request.pause();
      callers
          .identify(secret)
          .onFailure(context::fail)
          .onSuccess(
              caller -> {
                long limit = caller.isNobody() ? BODY_LIMIT : most;
                context.put(Failures.BODY_LIMIT, limit);
                upTo.apply(limit).handle(context);
                request.resume();
              });
    };
  }

  private void handle(String operationId, BiFunction<RoutingContext, Caller, Future<?>> work) {
    OpenAPIRoute route = routes.getRoute(operationId);
    if (route == null || !unanswered.remove(operationId)) {
      throw new IllegalStateException("the contract has no unanswered operation " + operationId);
    }
    List<String> allowed = allowed(route.getOperation());
    route.addHandler(
        context ->
            admit(context.put(Failures.OPERATION, operationId), allowed)
                .compose(caller -> work.apply(context, caller))
                .onFailure(context::fail));
    route.addFailureHandler(Failures::answer);
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
