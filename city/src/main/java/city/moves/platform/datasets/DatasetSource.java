package city.moves.platform.datasets;

import java.util.List;

/** A capability's open data. Contributed as a bean; the catalogue lists what it gives. */
public interface DatasetSource {

    List<Dataset> datasets();
}
