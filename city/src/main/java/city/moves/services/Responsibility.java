package city.moves.services;

import city.moves.platform.places.Address;
import city.moves.platform.places.District;

/**
 * Who is responsible for a service at an address.
 *
 * @param address  as the register has it
 * @param district the area that decides
 */
public record Responsibility(Unit unit, Address address, District district) {}
