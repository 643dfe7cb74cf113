package city.moves.engines.tiles.vector;

import java.util.Arrays;

/** Whole numbers in a growing array. */
final class IntList {
    private int[] numbers = new int[16];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, size));
        }
        numbers[size++] = number;
    }

    void truncate(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
