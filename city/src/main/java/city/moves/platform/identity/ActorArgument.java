package city.moves.platform.identity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller the {@link Actor}, or asks for a sign-in where nobody is; a page that is for everyone takes
 * {@code Optional<Actor>}.
 */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || isOptionalActor(parameter.getGenericParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        Optional<Actor> actor =
                Person.of(SecurityContextHolder.getContext().getAuthentication()).map(Person::actor);
        if (parameter.getParameterType() == Optional.class) {
            return actor;
        }
        return actor.orElseThrow(Actor::missing);
    }

    private static boolean isOptionalActor(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                && generic.getActualTypeArguments()[0] == Actor.class;
    }
}
