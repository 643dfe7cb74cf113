package city.moves.platform.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A picture says how large it is before it begins; a few bytes may stand for more than any machine can show. */
final class PictureStructure {

    /** More than the largest camera of a telephone makes. */
    static final long MOST_PIXELS = 210_000_000;

    private static final int SIGNATURE_OF_PNG = 8;
    private static final int CHECKSUM = 4;
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454e44;
    private static final int SCAN = 0xda;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    private PictureStructure() {}

    static Optional<Objection> ofPng(ByteBuffer picture) {
        try {
            picture.position(SIGNATURE_OF_PNG + Integer.BYTES);
            if (picture.getInt() != HEADER) {
                return Optional.of(Objection.DAMAGED);
            }
            Optional<Objection> objection = size(Integer.toUnsignedLong(picture.getInt()),
                    Integer.toUnsignedLong(picture.getInt()));
            return objection.isPresent() ? objection : toTheEnd(picture.position(SIGNATURE_OF_PNG));
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException _) {
            return Optional.of(Objection.DAMAGED);
        }
    }

    private static Optional<Objection> toTheEnd(ByteBuffer picture) {
        while (true) {
            int length = picture.getInt();
            if (picture.getInt() == END) {
                return Optional.empty();
            }
            picture.position(Math.toIntExact(picture.position() + Integer.toUnsignedLong(length) + CHECKSUM));
        }
    }

    /** Segment by segment up to the frame, which comes before everything that is drawn. */
    static Optional<Objection> ofJpeg(ByteBuffer picture) {
        try {
            picture.position(2);
            while (true) {
                int marker = marker(picture);
                if (marker == SCAN) {
                    return Optional.of(Objection.DAMAGED);
                }
                int start = picture.position();
                int length = Short.toUnsignedInt(picture.getShort());
                if (isFrame(marker)) {
                    picture.get();
                    return size(Short.toUnsignedInt(picture.getShort()), Short.toUnsignedInt(picture.getShort()));
                }
                picture.position(start + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.of(Objection.DAMAGED);
        }
    }

    /** Any number of 0xff may stand before it. */
    private static int marker(ByteBuffer picture) {
        int sign = Byte.toUnsignedInt(picture.get());
        if (sign != 0xff) {
            throw new IllegalArgumentException("no segment begins here");
        }
        while (sign == 0xff) {
            sign = Byte.toUnsignedInt(picture.get());
        }
        return sign;
    }

    /** But for tables and extensions, whose numbers lie between. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static Optional<Objection> size(long one, long other) {
        if (one == 0 || other == 0) {
            return Optional.of(Objection.DAMAGED);
        }
        return one > MOST_PIXELS / other ? Optional.of(Objection.TOO_MANY_PIXELS) : Optional.empty();
    }
}
