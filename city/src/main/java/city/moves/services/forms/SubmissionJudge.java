package city.moves.services.forms;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.submissions.Attachment;
import city.moves.engines.xdatenfelder.submissions.Submission;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import city.moves.engines.xdatenfelder.submissions.SubmissionJson;
import city.moves.engines.xdatenfelder.submissions.SubmissionJsonSchema;
import city.moves.engines.xdatenfelder.submissions.SubmissionXml;
import city.moves.engines.xdatenfelder.submissions.SubmissionXmlSchema;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.util.function.SingletonSupplier;
import org.xml.sax.SAXException;

/** Writes what is handed in with a form, and holds it against both schemas of the form before anybody receives it. */
public final class SubmissionJudge {

    private static final Supplier<SchemaRegistry> REGISTRY =
            SingletonSupplier.of(() -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12));

    private final SubmissionForm form;
    private final Supplier<Schema> xmlSchema;
    private final Supplier<com.networknt.schema.Schema> jsonSchema;

    SubmissionJudge(SubmissionForm form) {
        this.form = form;
        this.xmlSchema = SingletonSupplier.of(this::readXmlSchema);
        this.jsonSchema = SingletonSupplier.of(
                () -> REGISTRY.get().getSchema(SubmissionJsonSchema.of(form), InputFormat.JSON));
    }

    /** In both notations of the standard. */
    public record Written(String xml, String json) {}

    /**
     * @param evaluation  against which nothing stands
     * @param attachments by the reference that stands in the answer
     * @throws IllegalStateException if it does not fit its own schemas, which is a fault of the program
     */
    public Written write(Evaluation evaluation, Function<String, Attachment> attachments) {
        Submission submission = Submission.of(form, evaluation);
        Written written = new Written(SubmissionXml.write(submission, attachments),
                SubmissionJson.write(submission, attachments));
        judgeXml(written.xml());
        judgeJson(written.json());
        return written;
    }

    /** What goes wrong is told by the rule alone: the judge would repeat the answer, which no log may hold. */
    private void judgeXml(String xml) {
        try {
            xmlSchema.get().newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException unfit) {
            throw new IllegalStateException("the submission does not fit the XML Schema of " + form.name() + ": "
                    + String.valueOf(unfit.getMessage()).split(":", 2)[0]);
        }
    }

    private void judgeJson(String json) {
        jsonSchema.get().validate(json, InputFormat.JSON, context -> context.executionConfig(
                config -> config.formatAssertionsEnabled(true))).stream().findFirst().ifPresent(error -> {
            throw new IllegalStateException("the submission does not fit the JSON Schema of " + form.name() + " at "
                    + error.getSchemaLocation());
        });
    }

    private Schema readXmlSchema() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(new StringReader(SubmissionXmlSchema.of(form))));
        } catch (SAXException unreadable) {
            throw new IllegalStateException("the XML Schema of " + form.name() + " cannot be read", unreadable);
        }
    }
}
