package city.moves.platform.indicators;

import java.util.List;

/** A capability's live figures. Contributed as a bean. */
public interface IndicatorSource {

    List<Indicator> indicators();
}
