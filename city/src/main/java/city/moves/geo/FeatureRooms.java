package city.moves.geo;

import city.moves.platform.operations.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Layers that were brought back get their partitions again, which are no tables of a migration. */
final class FeatureRooms implements AfterRestore {

    @Override
    public void settle(JdbcClient database) {
        database.sql("select geo.make_room(number) from geo.layer order by number").query((_, _) -> true).list();
    }
}
