package city.moves.services.forms;

import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps forms ready that are being asked for. A version never changes, so none is ever out of date. */
@Component
public class ReadyForms {

    private static final int MOST = 200;

    private final FormVersions versions;
    private final Map<UUID, ReadyForm> ready = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ReadyForm> eldest) {
            return size() > MOST;
        }
    });

    ReadyForms(FormVersions versions) {
        this.versions = versions;
    }

    /** The form of a version that exists. */
    public ReadyForm of(UUID version) {
        ReadyForm known = ready.get(version);
        if (known != null) {
            return known;
        }
        FormVersions.Source source = versions.source(version).orElseThrow();
        ReadyForm made = new ReadyForm((FormSchema) new SchemaReader().read(source.schema()).orThrow().root(),
                RuleJson.read(source.rules()).orElseThrow());
        ready.put(version, made);
        return made;
    }
}
