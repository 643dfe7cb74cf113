package city.moves.platform.web;

import java.util.List;

/**
 * A page of running text that the law or decency demands.
 *
 * @param key      the texts are {@code <key>.title}, {@code <key>.lead} and, for each section, {@code .title} and
 *                 {@code .text}
 * @param sections names of its sections; each is the anchor of its heading too
 */
record Statement(String key, List<String> sections, Imprint imprint) {}
