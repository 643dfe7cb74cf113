package city.moves.platform.identity;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What identity gives to the platform: its rights, its doors and the actor of a request. */
@Configuration
class IdentityConfiguration {

    static final Permission ADMINISTER = new Permission(900, "identity.administer");
    static final Permission READ_TRAIL = new Permission(910, "audit.read");

    @Bean
    PasswordWork passwordWork() {
        return PasswordWork.USUAL;
    }

    @Bean
    Permission administer() {
        return ADMINISTER;
    }

    /** The trail cannot know rights, which stand upon it; so its right stands here. */
    @Bean
    Permission readTrail() {
        return READ_TRAIL;
    }

    @Bean
    NavigationEntry ownDetails() {
        return new NavigationEntry(2, Area.ACCOUNT, DetailsPages.HERE, "identity.details.title", "", "");
    }

    @Bean
    NavigationEntry deskDoor() {
        return new NavigationEntry(0, Area.DESK, "/amt", "identity.navigation.desk", "", "");
    }

    @Bean
    NavigationEntry deputiesDoor() {
        return new NavigationEntry(890, Area.DESK, DeputyPages.HERE, "identity.navigation.deputies", "", "answer");
    }

    @Bean
    NavigationEntry accountsDoor() {
        return new NavigationEntry(900, Area.DESK, AccountsModel.PATH, "identity.navigation.accounts",
                ADMINISTER.key(), "person");
    }

    @Bean
    NavigationEntry rolesDoor() {
        return new NavigationEntry(910, Area.DESK, RoleDesk.PATH, "identity.navigation.roles",
                ADMINISTER.key(), "people");
    }

    @Bean
    NavigationEntry accountDoor() {
        return new NavigationEntry(0, Area.ACCOUNT, "/konto", "identity.navigation.account", "", "");
    }

    @Bean
    NavigationEntry accessDoor() {
        return new NavigationEntry(5, Area.ACCOUNT, AccessPages.HERE, "identity.navigation.access", "", "");
    }

    @Bean
    NavigationEntry programsDoor() {
        return new NavigationEntry(7, Area.ACCOUNT, TokenPages.HERE, "identity.navigation.programs", "", "");
    }

    @Bean
    NavigationEntry sessionsDoor() {
        return new NavigationEntry(10, Area.ACCOUNT, "/konto/sitzungen", "identity.navigation.sessions", "", "");
    }

    @Bean
    NavigationEntry historyDoor() {
        return new NavigationEntry(20, Area.ACCOUNT, HistoryPages.HERE, "identity.navigation.history", "", "");
    }

    @Bean
    WebMvcConfigurer actors(ProofGate proofGate, SendingKeptForm sendingKeptForm) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(proofGate);
                registry.addInterceptor(sendingKeptForm);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }
}
