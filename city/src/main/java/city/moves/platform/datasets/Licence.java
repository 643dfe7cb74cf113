package city.moves.platform.datasets;

/**
 * A licence of open data as people and DCAT-AP.de name it.
 *
 * @param name    as shown
 * @param address its text; empty if the identifier is not known here
 */
public record Licence(String name, String address) {

    public static Licence of(String identifier) {
        return switch (identifier) {
            case "dl-de/by-2-0" -> new Licence("Datenlizenz Deutschland – Namensnennung – Version 2.0",
                    "https://www.govdata.de/dl-de/by-2-0");
            case "dl-de/zero-2-0" -> new Licence("Datenlizenz Deutschland – Zero – Version 2.0",
                    "https://www.govdata.de/dl-de/zero-2-0");
            case "CC0-1.0" -> new Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
            case "CC-BY-4.0" -> new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
            case "ODbL-1.0" -> new Licence("Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/");
            default -> new Licence(identifier, "");
        };
    }
}
