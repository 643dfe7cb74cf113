package city.moves.platform.identity;

import city.moves.platform.web.AskingAddress;
import city.moves.platform.web.LargeBody;
import city.moves.platform.web.Routes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Which doors are open to whom. What a person may do behind them is asked by the use cases. */
@Configuration
class SecurityConfiguration {

    @Bean
    FormTokens formTokens() {
        return new FormTokens();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SessionContexts contexts, FormTokens formTokens, Gate gate,
            Routes routes, List<FormWithoutToken> open, List<LargeBody> large) {
        return http
                .authorizeHttpRequests(doors -> doors
                        .requestMatchers("/amt", "/amt/**").access(staff())
                        .requestMatchers("/konto", "/konto/**").authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator", "/actuator/**").access(thisMachineOrAdministrator())
                        .anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers(
                        open.stream().map(FormWithoutToken::path).toArray(String[]::new))
                        .ignoringRequestMatchers(request -> isMistaken(request, routes)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(closed -> closed.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterAfter(new PrivatePages(), SecurityContextHolderFilter.class)
                .addFilterBefore(new LargeBodyGate(large, gate), CsrfFilter.class)
                .build();
    }

    /** Each request is measured as a whole; to time its dozen doors one by one would take a third of a short answer. */
    @Bean
    SecurityObservationSettings doorsAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** Two nodes may write one session at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionIds() {
        return sessions -> sessions.setSessionIdGenerator(Token::random);
    }

    /**
     * That somebody was here is written once a minute, not at each page: without a row to change there is no lock to
     * wait for, and nothing to bring to the disk.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsSeenOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% known
                set session_id = seen.id, last_access_time = seen.at, max_inactive_interval = seen.idle,
                    expiry_time = seen.ends, principal_name = seen.account
                from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36)))
                    seen (id, at, idle, ends, account, key)
                where known.primary_id = seen.key
                  and (known.last_access_time < seen.at - 60000
                    or (known.session_id, known.max_inactive_interval, known.principal_name)
                        is distinct from (seen.id, seen.idle, seen.account))
                """);
    }

    /** Programs carry no token of a form: one that sends where only reading is possible is told that, with what is. */
    private static boolean isMistaken(HttpServletRequest request, Routes routes) {
        return request.getRequestURI().startsWith("/api/") && !routes.take(request);
    }

    private static AuthorizationManager<RequestAuthorizationContext> staff() {
        return (authentication, _) -> new AuthorizationDecision(
                Person.of(authentication.get()).filter(Person::staff).isPresent());
    }

    /** A request that a proxy on this machine passes on is not one of this machine. */
    private static AuthorizationManager<RequestAuthorizationContext> thisMachineOrAdministrator() {
        return (authentication, context) -> new AuthorizationDecision(
                AskingAddress.isThisMachine(context.getRequest()) || Person.of(authentication.get())
                        .filter(person -> person.actor().may(IdentityConfiguration.ADMINISTER)).isPresent());
    }
}
