package city.moves.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Looks at how a content is built, without decoding what it shows: nothing of it is carried out, and all is bounded. */
final class ContentStructure {

    private ContentStructure() {}

    static Optional<Objection> objection(Path content, String type) throws IOException {
        return switch (type) {
            case "application/pdf" -> PdfStructure.objection(mapped(content));
            case "image/png" -> PictureStructure.ofPng(mapped(content));
            case "image/jpeg" -> PictureStructure.ofJpeg(mapped(content));
            default -> OfficeStructure.objection(content);
        };
    }

    private static ByteBuffer mapped(Path content) throws IOException {
        try (FileChannel file = FileChannel.open(content, StandardOpenOption.READ)) {
            return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
    }
}
