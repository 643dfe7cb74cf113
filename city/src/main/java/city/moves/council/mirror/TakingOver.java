package city.moves.council.mirror;

import city.moves.council.publication.Given;
import city.moves.council.publication.Publishing;
import city.moves.engines.oparl.Finding;
import city.moves.engines.oparl.Mended;
import city.moves.engines.oparl.Mending;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Pruning;
import city.moves.engines.oparl.Rule;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.web.Formats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes over objects one after the other. What is right is published, what is wrong is told with its place. */
final class TakingOver implements ObjectFiles.Taker {

    /** So many are published at once; others wait no longer for it than a moment. */
    private static final int AT_ONCE = 1_000;
    private static final int MOST_PROBLEMS = 500;
    private static final String ID = "id";

    private final Publishing publishing;
    private final KnownCouncils councils;
    private final String name;
    private final List<Given> waiting = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, @Nullable UUID> councilsByAddress = new HashMap<>();
    private long read;
    private long taken;
    private long untold;
    private long added;
    private long changed;
    private long gone;

    /** @param name of a council of which nothing else is known; empty for none */
    TakingOver(Publishing publishing, KnownCouncils councils, String name) {
        this.publishing = publishing;
        this.councils = councils;
        this.name = name;
    }

    @Override
    public void take(long line, ObjectType expected, JsonNode object) {
        read++;
        Mended mended = withoutOwn(Mending.mend(object, expected, Formats.CITY_TIME));
        Mended pruned = withoutOwn(Pruning.prune(mended));
        if (!pruned.left().isEmpty()) {
            tell(line, pruned.left().getFirst(), "is left out");
            return;
        }
        if (!mended.left().isEmpty()) {
            tell(line, mended.left().getFirst(), "is taken over without this");
        }
        UUID body = mended.type() == ObjectType.BODY ? null : council(pruned.object());
        if (body == null && mended.type() != ObjectType.BODY) {
            tell(line, ID, "of which council this is is not known; import the council first, or add #name=… to the source");
            return;
        }
        waiting.addAll(Flattening.flatten(mended.type(), pruned.object(), body));
        taken++;
        if (waiting.size() >= AT_ONCE) {
            publish();
        }
    }

    /** Leaves out of the findings what this house says of an object itself, such as its lists. */
    private static Mended withoutOwn(Mended mended) {
        List<Finding> left = mended.left().stream().filter(finding -> finding.rule() != Rule.MISSING
                || !Flattening.isSaidHere(mended.type(), finding.place())).toList();
        return new Mended(mended.type(), mended.object(), mended.mends(), left);
    }

    @Override
    public void unreadable(long line, String why) {
        read++;
        tell(line, "", "is no JSON: " + why);
    }

    private void tell(long line, Finding finding, String consequence) {
        tell(line, finding.place(), finding.object() + " " + consequence + ": " + finding.rule() + " " + finding.detail());
    }

    private void tell(long line, String field, String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RowProblem(line, field, problem));
        } else {
            untold++;
        }
    }

    private @Nullable UUID council(ObjectNode object) {
        String address = object.path("body").asString("");
        if (!address.isEmpty()) {
            return councilsByAddress.computeIfAbsent(address, this::named);
        }
        publishIfCouncilsWait();
        return councils.around(object.path(ID).asString("")).orElse(null);
    }

    /** Councils of this very source are found by their addresses only when they are published. */
    private void publishIfCouncilsWait() {
        if (waiting.stream().anyMatch(given -> given.type() == ObjectType.BODY)) {
            publish();
        }
    }

    private @Nullable UUID named(String address) {
        publishIfCouncilsWait();
        UUID id = Flattening.id(address);
        if (!councils.has(id) && !name.isEmpty()) {
            ObjectNode content = JsonNodeFactory.instance.objectNode().put("name", name).put(Flattening.ORIGIN, address);
            waiting.add(new Given(id, ObjectType.BODY, null, address, null, false, 0, content, true));
            publish();
        }
        return councils.has(id) ? id : null;
    }

    private void publish() {
        Publishing.Published published = publishing.publish(waiting);
        added += published.added();
        changed += published.changed();
        gone += published.gone();
        waiting.clear();
    }

    /** Publishes the last of them, and tells what became of all. */
    ImportReport end() {
        publish();
        if (untold > 0) {
            problems.add(new RowProblem(0, "", "and " + untold + " more"));
        }
        return new ImportReport(read, taken, problems, new Difference(added, changed, gone));
    }
}
