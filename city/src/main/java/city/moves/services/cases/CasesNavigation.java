package city.moves.services.cases;

import city.moves.platform.identity.FormWithoutToken;
import city.moves.platform.identity.TokenRight;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the desk of cases. */
@Configuration
class CasesNavigation {

    @Bean
    NavigationEntry casesDesk() {
        return new NavigationEntry(90, Area.DESK, CasePaths.DESK, "casework.title",
                List.of(CaseRights.WORK.key(), CaseRights.SIGN.key(), CaseRights.LEAD.key()), "inbox");
    }

    /** Programs carry a token of their own kind, and no session. */
    @Bean
    FormWithoutToken casesByProgram() {
        return new FormWithoutToken(CaseApi.PATH + "/*/*");
    }

    @Bean
    TokenRight workOnCasesByProgram() {
        return new TokenRight(CaseRights.WORK);
    }

    @Bean
    TokenRight signCasesByProgram() {
        return new TokenRight(CaseRights.SIGN);
    }

    @Bean
    TokenRight leadCasesByProgram() {
        return new TokenRight(CaseRights.LEAD);
    }
}
