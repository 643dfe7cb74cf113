package city.moves.platform.web;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** A page that nobody has asked for, where a test only wants its words. */
public final class PageOfNobody {

    private PageOfNobody() {}

    public static Page of(ApplicationContext city, Language language) {
        return of(city.getBean(House.class), language);
    }

    static Page of(House house, Language language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", language.prefix() + "/");
        request.setAttribute(LanguageFilter.class.getName(), language);
        return new Page(house, request);
    }
}
