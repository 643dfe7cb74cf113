package city.moves.council.mirror;

import city.moves.council.publication.Publishing;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** {@code ./moves import oparl FILE}: what another council published, as a file or a folder of files. */
@Component
class OparlImport implements ImportKind {

    private static final String NAME = "#name=";

    private final Publishing publishing;
    private final KnownCouncils councils;

    OparlImport(Publishing publishing, KnownCouncils councils) {
        this.publishing = publishing;
        this.councils = councils;
    }

    @Override
    public String key() {
        return "oparl";
    }

    @Override
    public String description() {
        return "objects of OParl 1.0 or 1.1, one in a line or as a document, also .gz or a folder of such files; with #name=… for the "
                + "council if no file tells its name";
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        int end = source.indexOf(NAME);
        String place = end < 0 ? source : source.substring(0, end);
        String name = end < 0 ? "" : source.substring(end + NAME.length()).strip();
        TakingOver taking = new TakingOver(publishing, councils, name);
        try {
            ObjectFiles.read(Path.of(place), taking);
        } catch (InvalidPathException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
        return taking.end();
    }
}
