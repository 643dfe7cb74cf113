package city.moves.platform.postroom;

import city.moves.platform.identity.Actor;
import city.moves.platform.mail.DispatchState;
import city.moves.platform.mail.Dispatches;
import city.moves.platform.postroom.SettlingMail.Decision;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the mail. */
@Controller
class PostroomPages {

    static final String PATH = "/amt/post";
    private static final int PAGE = 50;

    private final Dispatches dispatches;
    private final ReadingMail reading;
    private final SettlingMail settling;

    PostroomPages(Dispatches dispatches, ReadingMail reading, SettlingMail settling) {
        this.dispatches = dispatches;
        this.reading = reading;
        this.settling = settling;
    }

    @GetMapping(PATH)
    ModelAndView list(Page page, Actor actor, Form filter) {
        refuseOthers(actor);
        PostroomModel.Counts counts = new PostroomModel.Counts(dispatches.counts());
        DispatchState state = named(DispatchState.class, filter.value("zustand")).orElse(counts.first());
        Optional<UUID> after = filter.id("nach");
        return page.show("platform/postroom/list", new PostroomModel(state, counts,
                dispatches.list(state, after, PAGE), after.isPresent(), dispatches.hasServer(),
                dispatches.daysKept()));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Page page, Actor actor, @PathVariable String id, Form asked) {
        refuseOthers(actor);
        return page.show("platform/postroom/mail", new MailModel(
                id(id).flatMap(dispatches::find).map(mail -> new MailModel.Shown(mail, dispatches.mayBeRead(mail)))
                        .orElseThrow(Refused::notFound), false, asked.isChosen("erledigt", "ja")));
    }

    @GetMapping(PATH + "/{id}/text")
    ModelAndView read(Page page, Actor actor, @PathVariable String id) {
        return page.show("platform/postroom/mail", new MailModel(new MailModel.Shown(
                allowed(reading.read(actor, id(id).orElseThrow(Refused::notFound))), true), true, false));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView settle(Page page, Actor actor, @PathVariable String id, Form form) {
        Decision decision = named(Decision.class, form.value("entscheidung")).orElseThrow(Refused::notFound);
        DispatchState seen = named(DispatchState.class, form.value("zustand")).orElseThrow(Refused::notFound);
        allowed(settling.settle(actor, id(id).orElseThrow(Refused::notFound), seen, decision));
        return page.redirect(PATH + "/" + id + "?erledigt=ja");
    }

    private static void refuseOthers(Actor actor) {
        actor.refusedFor(PostroomConfiguration.OPERATE).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static <T> T allowed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }

    private static Optional<UUID> id(String text) {
        return Form.showing(Map.of("id", text)).id("id");
    }
}
