package city.moves.engines.xdatenfelder.submissions;

/** A file that belongs to a submission; the file itself travels beside it. */
public record Attachment(String reference, String name, String mediaType, long size) {}
