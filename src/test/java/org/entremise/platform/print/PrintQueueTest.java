package org.entremise.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entremise.kernel.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PrintQueueTest {
  @Test
  void drawings_comeOneAtATime_andTooManyAreRefused_untilThereIsRoomAgain() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      PrintQueue queue = new PrintQueue(vertx);
      CountDownLatch goOn = new CountDownLatch(1);
      AtomicInteger drawing = new AtomicInteger();
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < PrintQueue.MOST; i++) {
        all.add(
            queue.draw(
                () -> {
                  int atOnce = drawing.incrementAndGet();
                  goOn.await();
                  drawing.decrementAndGet();
                  return atOnce;
                }));
      }

      Future<Integer> tooMany = queue.draw(() -> 1);
      assertThat(tooMany.failed()).isTrue();
      assertThat(((DomainError) tooMany.cause()).kind()).isEqualTo(DomainError.Kind.UNAVAILABLE);

      goOn.countDown();
      List<Integer> atOnce = Future.all(all).await(20, TimeUnit.SECONDS).list();
      assertThat(atOnce).hasSize(PrintQueue.MOST).containsOnly(1);
      assertThat(queue.draw(() -> 7).await(20, TimeUnit.SECONDS)).isEqualTo(7);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void drawing_thatFails_leavesItsPlace() {
    Vertx vertx = Vertx.vertx();
    try {
      PrintQueue queue = new PrintQueue(vertx);
      for (int i = 0; i < 2 * PrintQueue.MOST; i++) {
        Future<Object> failed =
            queue
                .draw(
                    () -> {
                      throw new IllegalStateException("no paper");
                    })
                .otherwise(Throwable::getMessage);
        assertThat(failed.await()).isEqualTo("no paper");
      }
    } finally {
      vertx.close().await();
    }
  }
}
