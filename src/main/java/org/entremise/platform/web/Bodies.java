package org.entremise.platform.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests. One larger than usual is read only where the contract says so
 * ({@code x-body-limit}, in bytes), and from somebody who is signed in.
 */
final class Bodies implements Handler<RoutingContext> {
  private static final long USUAL = 64 * 1024;

  private final Callers callers;
  private final Map<Long, BodyHandler> upTo = new ConcurrentHashMap<>();

  Bodies(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void handle(RoutingContext context) {
    @Nullable Operation operation = Api.asked(context);
    @Nullable String secret = Call.sessionSecret(context);
    long most =
        operation == null ? USUAL : operation.getOpenAPIModel().getLong("x-body-limit", USUAL);
    if (secret == null || most == USUAL) {
      read(context, USUAL);
      return;
    }
    context.request().pause();
    callers
        .identify(secret)
        .onFailure(context::fail)
        .onSuccess(
            caller -> {
              long limit = caller.isNobody() ? USUAL : most;
              context.put(Failures.BODY_LIMIT, limit);
              read(context, limit);
              context.request().resume();
            });
  }

  private void read(RoutingContext context, long most) {
    upTo.computeIfAbsent(most, limit -> BodyHandler.create(false).setBodyLimit(limit))
        .handle(context);
  }
}
