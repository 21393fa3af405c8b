package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.internal.threadchecker.BlockedThreadChecker;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears what Vert.x's checker says of threads that something blocks. */
final class BlockedThreads {

  private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

  private BlockedThreads() {}

  static BlockedThreads watch() {
    BlockedThreads watch = new BlockedThreads();
    watch.warnings.start();
    ((Logger) LoggerFactory.getLogger(BlockedThreadChecker.class)).addAppender(watch.warnings);
    return watch;
  }

  void check() {
    assertThat(List.copyOf(warnings.list)).map(ILoggingEvent::getFormattedMessage).isEmpty();
  }
}
