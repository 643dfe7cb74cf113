package city.moves.geo.ogc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirements of OGC API Tiles that a test proves, such as {@code /req/core/tc-success}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TileRequirement {

    String[] value();
}
