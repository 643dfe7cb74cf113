package city.moves.engines.tiles.vector;

/** From numbers to the order of their first appearance; emptied without touching what it holds. */
final class NumberMap {
    private int[] keys = new int[256];
    private int[] places = new int[256];
    private int[] rounds = new int[256];
    private int round = 1;
    private final IntList inOrder = new IntList();

    void clear() {
        round++;
        inOrder.truncate(0);
    }

    int size() {
        return inOrder.size();
    }

    int key(int place) {
        return inOrder.get(place);
    }

    /** The place of the key, which is the next one if it was not there. */
    int placeOf(int key) {
        int slot = slot(key);
        if (rounds[slot] == round) {
            return places[slot];
        }
        if (2 * inOrder.size() >= keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        places[slot] = inOrder.size();
        rounds[slot] = round;
        inOrder.add(key);
        return places[slot];
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9E3779B9 >>> 7) & mask;
        while (rounds[slot] == round && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int size = 2 * keys.length;
        keys = new int[size];
        places = new int[size];
        rounds = new int[size];
        for (int place = 0; place < inOrder.size(); place++) {
            int slot = slot(inOrder.get(place));
            keys[slot] = inOrder.get(place);
            places[slot] = place;
            rounds[slot] = round;
        }
    }
}
