package city.moves.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.PageOfNobody;
import java.util.regex.Pattern;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;

/** Lets no test write a deed into the trail that the desk could not say in each language: its chain, verb, subject, fields. */
public record SayableDeeds(ApplicationContext city) implements BeanPostProcessor {

    /** Chains that tests make up. */
    private static final Pattern INVENTED = Pattern.compile("crowd|backup-test-\\d");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AuditTrail && bean instanceof Advised advised) {
            advised.addAdvice(0, (MethodBeforeAdvice) (method, arguments, _) -> {
                if (arguments[0] instanceof Deed deed && !INVENTED.matcher(deed.module()).matches()) {
                    check(deed);
                }
            });
        }
        return bean;
    }

    void check(Deed deed) {
        TrailWords words = city.getBean(TrailWords.class);
        for (Language language : Language.values()) {
            Page page = PageOfNobody.of(city, language);
            assertThat(words.module(page, deed.module())).as("deed.module").isNotEqualTo(deed.module());
            assertThat(words.deed(page, deed.module(), deed.action())).as("words for the deed").isNotEqualTo(deed.action());
            assertThat(words.subject(page, deed.subject())).as("words for the subject").isNotEqualTo(deed.subject());
            deed.changes().forEach((field, change) -> {
                assertThat(words.field(page, deed.module(), field)).as("words for the field").isNotEqualTo(field);
                assertThat(words.value(page, deed.module(), field, change.from())).isNotBlank();
                assertThat(words.value(page, deed.module(), field, change.to())).isNotBlank();
            });
        }
    }
}
