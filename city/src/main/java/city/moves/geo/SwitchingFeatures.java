package city.moves.geo;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts features from outside in the place of a layer's own: first only to see what would change, then for good. Whoever
 * takes what he saw is refused if somebody else changed the layer in between.
 */
@Component
public class SwitchingFeatures {

    private static final int EXAMPLES = 10;

    private final Layers layers;
    private final StagedFeatures staged;
    private final StagedChanges comparing;
    private final VersionsBefore before;
    private final FeatureChanges changes;
    private final PublishingLayer publishing;

    SwitchingFeatures(Layers layers, StagedFeatures staged, StagedChanges comparing, VersionsBefore before,
            FeatureChanges changes, PublishingLayer publishing) {
        this.layers = layers;
        this.staged = staged;
        this.comparing = comparing;
        this.before = before;
        this.changes = changes;
        this.publishing = publishing;
    }

    /**
     * Who does it and with what.
     *
     * @param intake     by which the features come
     * @param keepEdited true if what somebody edited since the last intake stays as it is
     */
    public record Switch(UUID intake, @Nullable UUID account, String name, String reason, boolean keepEdited) {}

    /** What came of it. */
    public record Switched(Layer layer, Difference difference) {}

    /** @param number of the layer; null for a new one */
    @Transactional
    public Preview preview(LayerFacts facts, @Nullable Integer number, FeatureFeed feed) {
        if (number == null) {
            long all = staged.take(taker -> rows(facts, feed).accept(row -> taker.accept(row.idAlone())));
            return Preview.ofNew(all, staged.firstDouble());
        }
        long all = staged.take(rows(facts, feed));
        String twice = staged.firstDouble();
        if (twice != null) {
            return Preview.ofNew(all, twice);
        }
        long content = layers.content(number);
        long edited = comparing.findEdited(number);
        return new Preview(content, all, comparing.count(number), edited, comparing.edited(EXAMPLES),
                comparing.examples(number, EXAMPLES), null);
    }

    /** A new layer, as a draft. Its room is made last, since nobody reads the default partition meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Switched begin(LayerFacts facts, FeatureFeed feed, Switch how) {
        staged.take(rows(facts, feed));
        return switched(layers.add(facts, null), how);
    }

    /**
     * @param facts   of the layer, with the properties that it gets by this
     * @param content of the layer when it was compared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Switched> replace(LayerFacts facts, int number, long content, FeatureFeed feed, Switch how) {
        staged.take(rows(facts, feed));
        Layer layer = layers.lock(number);
        if (layer.content() != content || !layer.facts().with(facts.properties()).equals(facts)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.changed-meanwhile");
        }
        if (how.keepEdited() && comparing.findEdited(number) > 0) {
            comparing.keepEdited(number);
        }
        return Outcome.done(switched(said(layer, facts), how));
    }

    /** Features have the new properties from now on; the others have nothing in them, as they have nothing now. */
    private Layer said(Layer before, LayerFacts facts) {
        if (before.facts().equals(facts)) {
            return before;
        }
        layers.sayAnew(before.number(), facts, null);
        Layer after = layers.contentChanged(before.number());
        if (after.state() == LayerState.PUBLISHED) {
            publishing.publish(after);
        }
        return after;
    }

    /** Makes the layer what it was before an intake, but for what somebody changed after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Switched undo(int number, Switch how) {
        Layer layer = layers.lock(number);
        staged.take(taker -> before.giveTo(layer, how.intake(), taker));
        before.stageOthers(layer, how.intake());
        return switched(layer, how);
    }

    private Switched switched(Layer layer, Switch how) {
        Author author = new Author(how.account(), how.name(), how.reason());
        Difference difference = changes.replaceByStaged(layer, author, how.intake());
        return new Switched(difference.none() ? layer : layers.contentChanged(layer.number()), difference);
    }

    private static Consumer<Consumer<FeatureRow>> rows(LayerFacts facts, FeatureFeed feed) {
        return taker -> feed.giveTo((feature, stored) -> taker.accept(FeatureRow.of(feature, facts, stored)));
    }
}
