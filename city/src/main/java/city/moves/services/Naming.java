package city.moves.services;

import java.util.List;

/**
 * What a service is called.
 *
 * @param name    the thing, such as Personalausweis
 * @param plain   what a person does, such as Personalausweis beantragen
 * @param summary two or three sentences
 * @param words   what people say who look for it
 */
public record Naming(String name, Bilingual plain, Bilingual summary, List<String> words) {

    public Naming {
        words = List.copyOf(words);
    }
}
