package org.entremise.agenda.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.entremise.kernel.DomainError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearchQueueTest {
  private final Vertx vertx = Vertx.vertx();
  private final SearchQueue queue = new SearchQueue(vertx, "searches");
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  /** Goes on until all may end. */
  private final Callable<Integer> search =
      () -> {
        begun.incrementAndGet();
        end.await();
        return begun.get();
      };

  @AfterEach
  void close() {
    end.countDown();
    vertx.close().await();
  }

  @Test
  void sameQuestion_isSearchedOnce_andAgainOnceItIsAnswered() {
    Future<Integer> one = queue.find(Integer.class, List.of("event", 5), search);
    Future<Integer> other = queue.find(Integer.class, List.of("event", 5), search);
    end.countDown();

    assertThat(one.await()).isEqualTo(other.await()).isOne();
    assertThat(queue.find(Integer.class, List.of("event", 5), search).await()).isEqualTo(2);
  }

  @Test
  void otherQuestions_waitForTheirTurn_unlessTheyWouldWaitTooLong() {
    List<Future<Integer>> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      asked.add(queue.find(Integer.class, List.of("event", i), search));
    }
    assertThatThrownBy(() -> queue.find(Integer.class, List.of("event", 12), search))
        .isInstanceOf(DomainError.class);
    queue.find(Integer.class, List.of("event", 11), search);
    end.countDown();

    Future.all(asked).await();
    assertThat(begun).hasValue(12);
    assertThat(queue.find(Integer.class, List.of("event", 12), search).await()).isEqualTo(13);
  }

  @Test
  void failure_isForAllWhoAsked_andForgotten() {
    Callable<Integer> failing =
        () -> {
          end.await();
          throw new IllegalStateException("no answer");
        };
    Future<Integer> one = queue.find(Integer.class, List.of("event"), failing);
    Future<Integer> other = queue.find(Integer.class, List.of("event"), failing);
    end.countDown();

    assertThatThrownBy(one::await).hasMessage("no answer");
    assertThatThrownBy(other::await).hasMessage("no answer");
    assertThat(queue.find(Integer.class, List.of("event"), search).await()).isOne();
  }
}
