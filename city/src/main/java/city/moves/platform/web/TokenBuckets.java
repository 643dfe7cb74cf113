package city.moves.platform.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each address: it fills evenly, holds a burst, and each request takes one token. Memory is
 * bounded: full buckets are forgotten, since a new one is full too, and under a flood of addresses all are.
 */
final class TokenBuckets {

    private static final int MOST_ADDRESSES = 100_000;
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoTime;

    TokenBuckets(double perSecond, double burst, LongSupplier nanoTime) {
        if (perSecond <= 0 || burst < 1) {
            throw new IllegalArgumentException("moves.rate.per-second is above 0 and moves.rate.burst at least 1");
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; gives how long to wait for the next one, zero if there was one. */
    Duration take(String address) {
        long now = nanoTime.getAsLong();
        if (buckets.size() >= MOST_ADDRESSES) {
            forgetFull(now);
        }
        return buckets.computeIfAbsent(address, _ -> new Bucket(burst, now)).take(now);
    }

    private void forgetFull(long now) {
        buckets.values().removeIf(bucket -> bucket.isFull(now));
        if (buckets.size() >= MOST_ADDRESSES) {
            buckets.clear();
        }
    }

    private final class Bucket {

        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }

        synchronized Duration take(long now) {
            fill(now);
            if (tokens < 1) {
                return Duration.ofNanos((long) ((1 - tokens) / perSecond * NANOS));
            }
            tokens--;
            return Duration.ZERO;
        }

        synchronized boolean isFull(long now) {
            fill(now);
            return tokens >= burst;
        }

        private void fill(long now) {
            tokens = Math.min(burst, tokens + Math.max(0, now - at) / NANOS * perSecond);
            at = now;
        }
    }
}
