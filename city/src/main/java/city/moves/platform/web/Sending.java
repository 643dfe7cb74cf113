package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What was sent, whole: by whom, to where, with each field and file. The same form sent twice is the same sending; a form
 * that somebody went back to and changed is another one.
 */
final class Sending {

    private static final String TOKEN = "_csrf";

    private Sending() {}

    static UUID id(HttpServletRequest request) throws IOException {
        MessageDigest digest = digest();
        try (DataOutputStream out = new DataOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            Visitor visitor = Page.signedIn();
            text(out, visitor == null ? "" : visitor.account());
            text(out, request.getRequestURI());
            for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (!field.getKey().equals(TOKEN)) {
                    text(out, field.getKey());
                    out.writeInt(field.getValue().length);
                    for (String value : field.getValue()) {
                        text(out, value);
                    }
                }
            }
            files(out, request);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static void files(DataOutputStream out, HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            return;
        }
        for (MultipartFile file : parts.getFileMap().values()) {
            text(out, file.getName());
            out.writeLong(file.getSize());
            try (InputStream content = file.getInputStream()) {
                content.transferTo(out);
            }
        }
    }

    /** With its length, so that no two texts run into each other. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
