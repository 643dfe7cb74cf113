import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long answers took, in milliseconds. */
record Times(double p50, double p99, double perSecond, long bytes) {

    private static final int WARM_UP = 40;

    /** @param ask gives the bytes of an answer */
    static Times of(int connections, int requests, Callable<Integer> ask) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            ask.call();
        }
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<Future<Integer>> sizes = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < requests; i++) {
                sizes.add(askers.submit(() -> {
                    long asked = System.nanoTime();
                    int bytes = ask.call();
                    times.add(System.nanoTime() - asked);
                    return bytes;
                }));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long bytes = 0;
        for (Future<Integer> size : sizes) {
            bytes = Math.max(bytes, size.get());
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Times(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, requests / seconds, bytes);
    }

    Times print(String what) {
        System.out.printf(Locale.ROOT, "%s%n  p50 %.1f ms, p99 %.1f ms, %.0f a second, %d kB%n", what, p50, p99, perSecond,
                bytes / 1024);
        return this;
    }
}
