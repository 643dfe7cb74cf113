package city.moves.strategy;

import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/archiv}: all released reporting dates. */
@Controller
class ArchivePage {

    private static final int MOST = 240;

    private final ReportingDates dates;

    ArchivePage(ReportingDates dates) {
        this.dates = dates;
    }

    @GetMapping("/strategie/archiv")
    ModelAndView show(Page page) {
        return page.show("strategy/archive", new ArchiveView(dates.released(MOST)));
    }

    /** What the archive shows; twenty years of months at most. */
    record ArchiveView(List<ReportingDate> dates) {}
}
