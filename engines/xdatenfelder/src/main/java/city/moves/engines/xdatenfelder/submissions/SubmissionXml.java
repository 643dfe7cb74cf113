package city.moves.engines.xdatenfelder.submissions;

import java.util.List;
import java.util.function.Function;

/** Writes a submission as XML (XFall): each group and field an element of its id and version, in the order of the form. */
public final class SubmissionXml {
    private final Function<String, Attachment> attachments;
    private final XmlLines out = new XmlLines();

    private SubmissionXml(Function<String, Attachment> attachments) {
        this.attachments = attachments;
    }

    /**
     * @param attachments by the reference that stands in the answer
     */
    public static String write(Submission submission, Function<String, Attachment> attachments) {
        SubmissionXml xml = new SubmissionXml(attachments);
        String root = submission.form().name();
        xml.out.open(root, "xmlns", SubmissionForm.NAMESPACE);
        xml.entries(submission.entries());
        return xml.out.close(root).toString();
    }

    private void entries(List<Submission.Entry> entries) {
        for (Submission.Entry entry : entries) {
            String name = entry.place().name();
            switch (entry) {
                case Submission.Group group -> {
                    out.open(name);
                    entries(group.entries());
                    out.close(name);
                }
                case Submission.Answer answer -> answer(name, answer);
            }
        }
    }

    private void answer(String name, Submission.Answer answer) {
        if (answer.place().facets() instanceof Facets.FileFacets) {
            Attachment attachment = attachments.apply(answer.value());
            out.open(name)
                    .text("reference", attachment.reference())
                    .text("name", attachment.name())
                    .text("mediaType", attachment.mediaType())
                    .text("size", Long.toString(attachment.size()))
                    .close(name);
        } else {
            out.text(name, HandedIn.value(answer));
        }
    }
}
