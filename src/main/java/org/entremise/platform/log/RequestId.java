package org.entremise.platform.log;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The word by which a request is found in the log. It goes wherever the work for the request goes,
 * as Vert.x keeps it with the request's context. Vert.x creates this class before its first
 * context, which such a place has to be known to.
 */
public final class RequestId implements VertxServiceProvider {
  private static final ContextLocal<String> PLACE = ContextLocal.registerLocal(String.class);
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  public void init(VertxBootstrap bootstrap) {
    // That the class is there is all.
  }

  /**
   * Gives the request that is being handled its id.
   *
   * @param given by a proxy that is trusted; null or no word: a new one is made
   */
  public static String begin(@Nullable String given) {
    String id =
        given != null && WELL_FORMED.matcher(given).matches()
            ? given
            : "%016x".formatted(ThreadLocalRandom.current().nextLong());
    @Nullable Context context = Vertx.currentContext();
    if (context != null) {
      PLACE.put(context, id);
    }
    return id;
  }

  /** Of the request that is being worked for here; null: it is for none. */
  public static @Nullable String current() {
    @Nullable Context context = Vertx.currentContext();
    return context == null ? null : PLACE.get(context);
  }
}
