package city.moves.platform.privacy;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProofNeeded;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the city holds about the person who asks: to see and to take along. */
@Controller
class OwnDataPages {

    static final String PATH = "/konto/daten";

    /** What the page shows: how much is held where, and where nothing is. */
    record Overview(List<Holdings.Counted> held, List<Holdings.Counted> empty) {

        static Overview of(List<Holdings.Counted> counted) {
            return new Overview(counted.stream().filter(Holdings.Counted::isSomething).toList(),
                    counted.stream().filter(one -> !one.isSomething()).toList());
        }
    }

    private final Holdings holdings;
    private final DataDownload download;

    OwnDataPages(Holdings holdings, DataDownload download) {
        this.holdings = holdings;
        this.download = download;
    }

    @GetMapping(PATH)
    ModelAndView overview(Page page, Actor actor) {
        return page.show("platform/privacy/own", Overview.of(holdings.count(DataSubject.of(actor.account()))));
    }

    @GetMapping(PATH + "/{holding:[a-z]+}")
    ModelAndView records(Page page, Actor actor, @PathVariable String holding, Form asked) {
        PersonalData data = holdings.find(holding).orElseThrow(Refused::notFound);
        String after = asked.value("nach");
        return page.show("platform/privacy/ownRecords", new RecordsModel(data.holding(),
                data.find(DataSubject.of(actor.account()), after, ReadingRequest.PAGE), PATH + "/" + holding,
                after.isEmpty()));
    }

    @ProofNeeded(minutes = 30)
    @GetMapping(PATH + "/meine-daten.json")
    void file(Page page, Actor actor, HttpServletResponse response) {
        download.json(page, DataSubject.of(actor.account()), response);
    }

    @ProofNeeded(minutes = 30)
    @GetMapping(PATH + "/meine-daten.html")
    void sheet(Page page, Actor actor, HttpServletResponse response) {
        download.sheet(page, DataSubject.of(actor.account()), response);
    }
}
