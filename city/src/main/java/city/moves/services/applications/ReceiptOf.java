package city.moves.services.applications;

import city.moves.platform.web.PublicAddress;
import city.moves.services.Bilingual;
import city.moves.services.Description;
import city.moves.services.Services;
import city.moves.services.Units;
import city.moves.services.documents.ReceiptDraft;
import city.moves.services.documents.Sender;
import city.moves.services.fees.KeptFee;
import city.moves.services.fees.KeptFees;
import city.moves.services.forms.ReadyForms;
import city.moves.services.payments.PaymentOf;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the receipt of an application says: what was handed in, and not what became of it since. */
@Component
class ReceiptOf {

    private final Submissions submissions;
    private final Representations representations;
    private final Uploads uploads;
    private final ReadyForms forms;
    private final Services services;
    private final Units units;
    private final KeptFees fees;
    private final PaymentOf payments;
    private final PublicAddress address;

    ReceiptOf(Submissions submissions, Representations representations, Uploads uploads, ReadyForms forms, Services services, Units units,
            KeptFees fees, PaymentOf payments, PublicAddress address) {
        this.submissions = submissions;
        this.representations = representations;
        this.uploads = uploads;
        this.forms = forms;
        this.services = services;
        this.units = units;
        this.fees = fees;
        this.payments = payments;
        this.address = address;
    }

    ReceiptDraft draft(Application received) {
        Description service = services.find(received.service(), received.edition()).orElseThrow().description();
        Bilingual name = service.naming().plain();
        String title = name.in(received.language()).isEmpty() ? received.title() : name.in(received.language());
        Sender office = Sender.of(units.find(received.office()).orElseThrow(), "", received.language());
        return new ReceiptDraft(received.language(), title, Objects.requireNonNull(received.reference()),
                Objects.requireNonNull(received.received()), office, service.fees(),
                fees.latest(received.id()).filter(kept -> kept.number() == 0).map(KeptFee::amount).orElse(null),
                paid(received.id()), service.processing(),
                address.of(received.language(), ApplicationPaths.of(received.id())),
                representations.of(received.id()).map(Representation::name).orElse(""), handedIn(received));
    }

    private ReceiptDraft.@Nullable Paid paid(UUID application) {
        return payments.find(application).map(paid -> new ReceiptDraft.Paid(paid.amount(), paid.at(), paid.payment())).orElse(null);
    }

    private ReceiptDraft.HandedIn handedIn(Application received) {
        AnsweredForm form = AnsweredForm.of(forms.of(received.form(), received.language()), submissions.answers(received.id()));
        List<ReceiptDraft.Step> steps = form.steps().stream().map(step -> new ReceiptDraft.Step(step, form.parts(step))).toList();
        return new ReceiptDraft.HandedIn(form.form(), steps, form.answers(), uploads.of(received.id()).stream()
                .collect(Collectors.toMap(upload -> upload.id().toString(), Upload::name)));
    }
}
