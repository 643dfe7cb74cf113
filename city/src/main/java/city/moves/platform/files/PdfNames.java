package city.moves.platform.files;

import java.util.HashSet;
import java.util.Set;

/** The names that stand in the bytes of a PDF, such as {@code /Launch}, however they are spelt; read sign by sign. */
final class PdfNames {

    private static final int LONGEST = 40;
    private static final boolean[] ENDS = new boolean[256];

    static {
        " \t\r\n\f\0/<>[](){}%".chars().forEach(sign -> ENDS[sign] = true);
    }

    private final Set<String> wanted;
    private final Set<String> found = new HashSet<>();
    private final StringBuilder name = new StringBuilder();
    private boolean inside;
    private String before = "";
    private int pages;

    /** @param wanted names to be remembered */
    PdfNames(Set<String> wanted) {
        this.wanted = wanted;
    }

    void read(byte sign) {
        if (!inside) {
            inside = sign == '/';
        } else if (ENDS[Byte.toUnsignedInt(sign)]) {
            end();
            inside = sign == '/';
        } else if (name.length() < LONGEST) {
            name.append((char) Byte.toUnsignedInt(sign));
        }
    }

    /** What follows does not belong to what was read. */
    void end() {
        if (inside && !name.isEmpty()) {
            String plain = plain();
            if (wanted.contains(plain)) {
                found.add(plain);
            }
            if (plain.equals("Page") && before.equals("Type")) {
                pages++;
            }
            before = plain;
        }
        name.setLength(0);
        inside = false;
    }

    Set<String> found() {
        return found;
    }

    int pages() {
        return pages;
    }

    /** {@code /J#61va} is {@code /Java}. */
    private String plain() {
        if (name.indexOf("#") < 0) {
            return name.toString();
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            boolean spelt = name.charAt(at) == '#' && at + 2 < name.length()
                    && Character.digit(name.charAt(at + 1), 16) >= 0 && Character.digit(name.charAt(at + 2), 16) >= 0;
            plain.append(spelt ? (char) Integer.parseInt(name, at + 1, at + 3, 16) : name.charAt(at));
            at += spelt ? 2 : 0;
        }
        return plain.toString();
    }
}
