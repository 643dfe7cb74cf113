package city.moves.platform.web;

/** One part of a matter that has its own page; a tab is a link. */
public record Tab(String label, String href, boolean current) {}
