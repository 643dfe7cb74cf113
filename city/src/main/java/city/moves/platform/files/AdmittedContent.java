package city.moves.platform.files;

/** A content that was looked at and may be held in quarantine. Only {@link Quarantine#admit} gives one. */
public final class AdmittedContent {

    private final StoredContent content;

    AdmittedContent(StoredContent content) {
        this.content = content;
    }

    /** With its true type. */
    public StoredContent content() {
        return content;
    }
}
