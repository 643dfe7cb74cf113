package city.moves.services;

/** Where a service is done online outside this house. */
public record OnlineLink(String name, String link) {}
