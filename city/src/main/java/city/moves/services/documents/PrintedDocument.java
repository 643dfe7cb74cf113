package city.moves.services.documents;

import city.moves.platform.files.StoredContent;

/**
 * A document whose bytes lie on the disk, and that belongs to no application yet: unless it is kept, it is removed a day
 * later.
 *
 * @param name under which people save it
 */
public record PrintedDocument(StoredContent content, String name) {}
