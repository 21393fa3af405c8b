package org.entremise.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TogetherTest {
  private final Vertx vertx = Vertx.vertx();
  private final List<Set<String>> questions = new ArrayList<>();
  private final List<Promise<Map<String, Integer>>> answers = new ArrayList<>();
  private final Together<String, Integer> together = new Together<>(vertx, this::ask, 0);

  private Future<Map<String, Integer>> ask(Set<String> keys) {
    questions.add(keys);
    answers.add(Promise.promise());
    return answers.get(answers.size() - 1).future();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void whoAsksWhileAQuestionIsUnderWay_isInTheNextOne_withAllOthers() {
    Future<Integer> first = together.of("a");
    Future<Integer> later = together.of("a");
    Future<Integer> other = together.of("b");
    assertThat(questions).containsExactly(Set.of("a"));

    answers.get(0).complete(Map.of("a", 1));
    assertThat(first.await()).isEqualTo(1);
    assertThat(later.isComplete()).as("what was read before it asked is no answer").isFalse();
    assertThat(questions).containsExactly(Set.of("a"), Set.of("a", "b"));

    answers.get(1).complete(Map.of("a", 2));
    assertThat(later.await()).isEqualTo(2);
    assertThat(other.await()).as("nothing was found of it").isZero();
    assertThat(questions).hasSize(2);
  }

  @Test
  void questionThatFails_failsForThoseWhoAskedIt_alone() {
    Future<Integer> first = together.of("a");
    Future<Integer> later = together.of("b");

    answers.get(0).fail(new IllegalStateException("gone"));

    assertThatThrownBy(first::await).hasMessage("gone");
    answers.get(1).complete(Map.of("b", 2));
    assertThat(later.await()).isEqualTo(2);
  }
}
