package city.moves.platform.mail;

import city.moves.platform.web.KeptFor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    KeptFor mailsKept(MailSettings settings) {
        return new KeptFor("mails", settings.keep());
    }
}
