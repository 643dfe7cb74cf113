package city.moves.services.applications;

import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.Message;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.documents.Document;
import city.moves.services.documents.DocumentKind;
import city.moves.services.documents.KeptDocuments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What office and applicant wrote to each other, for the applicant: only who is known as surely as the service asks for
 * reads it, and a notice is not there before it is sent.
 */
@Component
class Letters {

    private final Correspondence correspondence;
    private final DecisionNotices notices;
    private final KeptDocuments documents;

    Letters(Correspondence correspondence, DecisionNotices notices, KeptDocuments documents) {
        this.correspondence = correspondence;
        this.notices = notices;
        this.documents = documents;
    }

    /** Messages in their order, and the notices that were sent. */
    record Read(List<Message> messages, List<Notice> notices) {

        Optional<Notice> notice(Message message) {
            return notices.stream().filter(notice -> Integer.valueOf(notice.number()).equals(message.notice())).findFirst();
        }
    }

    /** Shown is read, and the first time counts; null for who is not known surely enough. */
    @Nullable Read read(Application application, Applicant applicant) {
        if (!applicant.reaches(application.level())) {
            return null;
        }
        List<Message> messages = correspondence.of(application.id());
        if (messages.stream().anyMatch(message -> message.opened() == null && !message.isFromApplicant())) {
            correspondence.opened(application.id());
        }
        return new Read(messages, messages.isEmpty() ? List.of() : notices.sent(application.id()));
    }

    /** The documents that this person may have. */
    List<Document> documents(Application application, Applicant applicant) {
        List<Document> all = documents.of(application.id());
        if (all.stream().allMatch(document -> document.kind() == DocumentKind.RECEIPT)) {
            return all;
        }
        Set<@Nullable UUID> sent = notices.sent(application.id()).stream().map(Notice::document).collect(Collectors.toSet());
        boolean known = applicant.reaches(application.level());
        return all.stream().filter(document -> switch (document.kind()) {
            case RECEIPT -> true;
            case NOTICE -> known && sent.contains(document.id());
            case LETTER, PAYMENT -> known;
        }).toList();
    }

    Optional<Document> document(Application application, UUID id, Applicant applicant) {
        return documents(application, applicant).stream().filter(document -> document.id().equals(id)).findFirst();
    }
}
