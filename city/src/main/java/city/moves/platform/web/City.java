package city.moves.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city that this installation serves.
 *
 * @param name    shown beside the mark
 * @param claim   one line under the name
 * @param demo    true for the demo city, which says on every page that it is one
 * @param baseUrl public address without trailing slash; empty: this machine
 */
@ConfigurationProperties("moves.city")
public record City(
        @DefaultValue("Stuttgart") String name,
        @DefaultValue("einfach.gemeinsam.digital.") String claim,
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String baseUrl) {}
