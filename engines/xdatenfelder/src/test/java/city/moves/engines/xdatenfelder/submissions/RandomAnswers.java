package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Answers made by chance, good ones for a whole form and bad ones for a field. */
final class RandomAnswers {
    private final Random random;

    RandomAnswers(long seed) {
        random = new Random(seed);
    }

    Map<String, String> draft(SubmissionForm form) {
        Map<String, String> draft = new TreeMap<>();
        answer("", form.places(), false, draft);
        return draft;
    }

    private void answer(String parent, List<Place> places, boolean choice, Map<String, String> draft) {
        int chosen = random.nextInt(places.size());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (choice && i != chosen) {
                continue;
            }
            int most = Math.min(place.max(), place.min() + 2);
            int number = choice ? 1 : place.min() + random.nextInt(most - place.min() + 1);
            for (int index = 0; index < number; index++) {
                String path = parent + place.id() + (place.isRepeated() ? "[" + index + "]" : "");
                if (place.facets() == null) {
                    answer(path + "/", place.inner(), place.choice(), draft);
                } else {
                    draft.put(path, good(place.facets()));
                }
            }
        }
    }

    String good(Facets facets) {
        return switch (facets) {
            case Facets.TextFacets text when text.pattern() != null -> "AB" + (100 + random.nextInt(900));
            case Facets.TextFacets text -> text(text.minLength(),
                    text.maxLength() == null ? text.minLength() + 20 : text.maxLength());
            case Facets.CodeFacets codes -> codes.codes().get(random.nextInt(codes.codes().size()));
            case Facets.NumberFacets number -> number(number);
            case Facets.DayFacets day -> LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3_000)).toString();
            case Facets.TimeFacets time -> random.nextBoolean() ? "23:59" : "00:00:07";
            case Facets.DateTimeFacets time -> random.nextBoolean() ? "2024-02-29T10:30" : "2024-02-29T10:30:59";
            case Facets.TruthFacets truth -> String.valueOf(random.nextBoolean());
            case Facets.FileFacets file -> "file-" + random.nextInt(100);
        };
    }

    private String text(int min, int max) {
        String letters = "aZ09 äß€<>&\"'\n\t]]>";
        StringBuilder text = new StringBuilder();
        for (int i = min + random.nextInt(max - min + 1); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private String number(Facets.NumberFacets number) {
        if (number.min() != null) {
            return number.min().toPlainString();
        }
        String digits = String.valueOf(random.nextInt(2_000_000) - 1_000_000);
        return number.type() == DataType.INTEGER ? digits : digits + "." + random.nextInt(10) + (random.nextInt(9) + 1);
    }

    /** Each of them has to be refused. */
    List<String> bad(Facets facets) {
        List<String> bad = new ArrayList<>();
        switch (facets) {
            case Facets.TextFacets text -> {
                if (text.maxLength() != null) {
                    bad.add("x".repeat(text.maxLength() + 1));
                }
                if (text.minLength() > 1) {
                    bad.add("x");
                }
                if (text.pattern() != null) {
                    bad.addAll(List.of("AB12", "AB1234", "ab123", "xAB123", "AB12٣"));
                }
            }
            case Facets.CodeFacets codes -> bad.addAll(List.of("green", "A", "re"));
            case Facets.NumberFacets number -> {
                bad.addAll(List.of("abc", "1,5", "1.5.5", "--1"));
                if (number.type() == DataType.INTEGER) {
                    bad.add("1.5");
                }
                if (number.type() == DataType.CURRENCY) {
                    bad.add("1.205");
                }
                if (number.min() != null) {
                    bad.add(number.min().subtract(BigDecimal.ONE).toPlainString());
                }
                if (number.max() != null) {
                    bad.add(number.max().add(BigDecimal.ONE).toPlainString());
                }
            }
            case Facets.DayFacets day -> bad.addAll(List.of("2023-02-30", "01.02.2024", "2024-13-01", "2024-1-1", "2024-01-01Z", "x"));
            case Facets.TimeFacets time -> bad.addAll(List.of("24:00", "12:60", "12", "7:00", "x"));
            case Facets.DateTimeFacets time -> bad.addAll(List.of("2024-02-29", "2024-02-29T24:00", "2024-02-29 10:00", "x"));
            case Facets.TruthFacets truth -> bad.addAll(List.of("ja", "1", "TRUE"));
            case Facets.FileFacets file -> { }
        }
        return bad;
    }
}
