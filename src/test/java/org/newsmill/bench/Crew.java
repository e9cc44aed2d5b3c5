package org.newsmill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A fixed number of threads that share out the items of a list; each has a worker of its own. */
public final class Crew implements AutoCloseable {
  /** Items of one turn, so that neither clocks nor queues count. */
  public static final int BATCH = 64;

  private final int threads;
  private final ExecutorService pool;

  /** A crew of so many threads. */
  public Crew(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /**
   * Lets workers take items until none is left.
   *
   * @param workers makes one for each thread, in that thread
   */
  public <T> void each(List<T> items, Supplier<Consumer<T>> workers) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                Consumer<T> worker = workers.get();
                for (int at = next.getAndIncrement();
                    at < items.size();
                    at = next.getAndIncrement()) {
                  worker.accept(items.get(at));
                }
              }));
    }
    for (Future<?> each : running) {
      await(each);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** A list in turns of {@value #BATCH}. */
  public static <T> List<List<T>> batches(List<T> items) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < items.size(); from += BATCH) {
      batches.add(items.subList(from, Math.min(items.size(), from + BATCH)));
    }
    return batches;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
