package city.moves.services.applications;

import city.moves.services.forms.FormStep;

/** What surrounds a page of a form: where one is, where one comes from. */
record StepView(Walk walk, FormStep step) {

    Application application() {
        return walk.application();
    }

    int number() {
        return walk.number(step);
    }

    /** With the review, which is the last one. */
    int count() {
        return walk.steps().size() + 1;
    }

    String address() {
        return ApplicationPaths.step(application().id(), step.key());
    }

    String back() {
        return walk.before(step).map(before -> ApplicationPaths.step(application().id(), before.key()))
                .orElse(ApplicationPaths.begin(application().service()));
    }
}
