package city.moves.services;

/** @param link where the provision can be read; empty if no address is certain */
public record LegalBasis(String name, String link) {}
