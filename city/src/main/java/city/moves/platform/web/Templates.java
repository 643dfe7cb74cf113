package city.moves.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled by the build. */
public final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "city.moves");

    private Templates() {}

    /** What a template makes of its parameters, for texts that are no page, such as a mail. */
    public static String text(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        render(template + ".jte", parameters, output);
        return output.toString();
    }

    static void render(String file, Map<String, Object> parameters, TemplateOutput output) {
        ENGINE.render(file, parameters, output);
    }
}
