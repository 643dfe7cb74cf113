package city.moves.engines.xdatenfelder.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Two programs that know nothing of ours, with the schemas of one form. Making them is the test that the schemas are valid. */
final class Judges {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema META = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    private static final SchemaFactory XML = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);

    private final SubmissionForm form;
    private final Schema json;
    private final javax.xml.validation.Schema xml;

    Judges(SubmissionForm form) {
        this.form = form;
        String jsonSchema = SubmissionJsonSchema.of(form);
        assertThat(META.validate(jsonSchema, InputFormat.JSON)).as(jsonSchema).isEmpty();
        this.json = REGISTRY.getSchema(jsonSchema);
        String xmlSchema = SubmissionXmlSchema.of(form);
        try {
            this.xml = XML.newSchema(new StreamSource(new StringReader(xmlSchema)));
        } catch (SAXException invalid) {
            throw new AssertionError(xmlSchema, invalid);
        }
    }

    SubmissionForm form() {
        return form;
    }

    boolean acceptsAsJson(Submission submission) {
        return acceptsJson(SubmissionJson.write(submission, Judges::attachment));
    }

    boolean acceptsJson(String text) {
        return json.validate(text, InputFormat.JSON, context ->
                context.executionConfig(config -> config.formatAssertionsEnabled(true))).isEmpty();
    }

    boolean acceptsAsXml(Submission submission) {
        return acceptsXml(SubmissionXml.write(submission, Judges::attachment));
    }

    boolean acceptsXml(String text) {
        try {
            xml.newValidator().validate(new StreamSource(new StringReader(text)));
            return true;
        } catch (SAXException refused) {
            return false;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Attachment attachment(String reference) {
        return new Attachment(reference, "scan & <proof>.pdf", "application/pdf", 12_345);
    }
}
