package city.moves.platform.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Writes a document as an entry of the index. */
final class Entries {

    /** What lies behind is not searched: three hundred pages of print. */
    static final int LONGEST_BODY = 500_000;

    private static final char SEPARATOR = '\u001f';
    private static final FieldType SHOWN = shown();
    private static final FieldType WORDS_ONLY = wordsOnly();

    private Entries() {}

    /** The one name of a document; the separator cannot be typed. */
    static String key(String module, String kind, String id) {
        return module + SEPARATOR + kind + SEPARATOR + id;
    }

    static boolean isKey(String text) {
        int kind = text.indexOf(SEPARATOR) + 1;
        return kind > 1 && text.indexOf(SEPARATOR, kind) > kind;
    }

    static Document of(SearchDocument document) {
        Document entry = new Document();
        String key = key(document.module(), document.kind(), document.id());
        entry.add(new StringField(Fields.KEY, key, Field.Store.NO));
        entry.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        entry.add(new StringField(Fields.KIND, document.kind(), Field.Store.YES));
        entry.add(new SortedDocValuesField(Fields.KIND, new BytesRef(document.kind())));
        entry.add(new StoredField(Fields.PATH, document.path()));
        entry.add(new StoredField(Fields.LANGUAGE, document.language()));
        String place = CleanText.of(document.facets().getOrDefault(SearchDocument.PLACE, ""));
        entry.add(new StoredField(Fields.PLACE, place));
        entry.add(new TextField(Fields.SYNONYMS, place, Field.Store.NO));
        addName(entry, CleanText.of(document.title()));
        addText(entry, Fields.TITLE, CleanText.of(document.title()));
        addText(entry, Fields.HEAD, CleanText.of(document.summary()));
        addText(entry, Fields.BODY, CleanText.ofBody(shortened(document.body())));
        entry.add(new TextField(Fields.TITLE_BEGINNINGS, CleanText.of(document.title()), Field.Store.NO));
        entry.add(new TextField(Fields.BEGINNINGS, CleanText.of(document.title()), Field.Store.NO));
        document.synonyms().stream().map(CleanText::of).forEach(synonym -> addSynonym(entry, synonym));
        References.indexed(document.references())
                .forEach(reference -> entry.add(new StringField(Fields.REFERENCE, reference, Field.Store.NO)));
        if (document.date() == null) {
            entry.add(new StringField(Fields.UNDATED, Fields.UNDATED, Field.Store.NO));
        } else {
            entry.add(new LongField(Fields.DAY, document.date().toEpochDay(), Field.Store.YES));
        }
        return entry;
    }

    private static void addText(Document entry, String field, String text) {
        if (!text.isBlank()) {
            entry.add(new Field(field, text, SHOWN));
            addAsWritten(entry, text);
        }
    }

    private static void addSynonym(Document entry, String synonym) {
        addName(entry, synonym);
        entry.add(new TextField(Fields.SYNONYMS, synonym, Field.Store.NO));
        entry.add(new TextField(Fields.BEGINNINGS, synonym, Field.Store.NO));
        addAsWritten(entry, synonym);
    }

    private static void addName(Document entry, String name) {
        if (!name.isBlank() && name.length() <= Question.LONGEST) {
            entry.add(new TextField(Fields.NAMES, name.strip(), Field.Store.NO));
        }
    }

    private static void addAsWritten(Document entry, String text) {
        entry.add(new TextField(Fields.EXACT, text, Field.Store.NO));
        entry.add(new Field(Fields.SPELLING, text, WORDS_ONLY));
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
    }

    private static FieldType shown() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType wordsOnly() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
