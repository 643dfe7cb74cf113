/** Where the data lies and the PostgreSQL that comes along: started, proven to be ours, stopped last. */
@NullMarked
package city.moves.platform.database;

import org.jspecify.annotations.NullMarked;
