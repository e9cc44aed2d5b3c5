package org.newsmill.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the stages of a program cost the threads that do them. A stage within a stage is taken from
 * the outer one. Safe for several threads; a measurement costs about a microsecond, so measure
 * batches.
 */
public final class StageCosts {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * A stage's cost.
   *
   * @param nanos processor time of its threads
   * @param bytes that its threads allocated
   */
  public record Cost(long nanos, long bytes) {
    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
      return new Cost(nanos + other.nanos, bytes + other.bytes);
    }

    Cost minus(Cost other) {
      return new Cost(nanos - other.nanos, bytes - other.bytes);
    }
  }

  private final Map<String, Cost> stages = new LinkedHashMap<>();
  private final ThreadLocal<Cost> inner = ThreadLocal.withInitial(() -> Cost.NONE);

  /** Does the work of a stage and adds what it cost. */
  public <T> T measure(String stage, Supplier<T> work) {
    Cost outer = inner.get();
    inner.set(Cost.NONE);
    Cost before = now();
    T result = work.get();
    Cost whole = now().minus(before);
    add(stage, whole.minus(inner.get()));
    inner.set(outer.plus(whole));
    return result;
  }

  /** Does work that has no result. */
  public void measure(String stage, Runnable work) {
    measure(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  /** The stages in the order in which they first ended. */
  public synchronized Map<String, Cost> stages() {
    return new LinkedHashMap<>(stages);
  }

  private synchronized void add(String stage, Cost cost) {
    stages.merge(stage, cost, Cost::plus);
  }

  private static Cost now() {
    return new Cost(
        THREADS.getCurrentThreadCpuTime(),
        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
  }
}
